package laobao.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Consumer;
import laobao.page.Imprint;
import laobao.page.PageFile;
import laobao.page.PageFiles;
import laobao.page.Problem;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Which pages, and what the files don't say of them. */
@SuppressWarnings("NullAway.Init")
final class PageOptions {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Pages (.md, .txt), articles (.jsonl, .jsonl.gz), or folders of them.")
    List<Path> paths;

    @Option(
            names = "--newspaper",
            paramLabel = "NAME",
            description = "The newspaper, where the files don't say or say it wrong.")
    @Nullable
    String newspaper;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "The day of publication: YYYY-MM-DD, or YYYY-MM or YYYY.")
    @Nullable
    PartialDate date;

    @Option(names = "--page", paramLabel = "N", description = "The page number.")
    @Nullable
    Integer page;

    @Option(names = "--home-region", paramLabel = "PATH", description = "Where the newspaper is at home: 河南省/郑州市.")
    @Nullable
    String homeRegion;

    List<PageFile> files(Consumer<Problem> problems) {
        Imprint options = new Imprint(newspaper, date, date == null ? null : DateOrigin.OPTION, page, homeRegion);
        return PageFiles.of(paths, options, problems);
    }

    static final class DateConverter implements ITypeConverter<PartialDate> {
        @Override
        public PartialDate convert(String value) {
            try {
                return PartialDate.parse(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + value + "' is no date; allowed is YYYY-MM-DD, YYYY-MM or YYYY");
            }
        }
    }
}
