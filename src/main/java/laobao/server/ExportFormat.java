package laobao.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import laobao.archive.InvalidRequestException;

/** A file format for whole result lists. */
public enum ExportFormat {
    /** RFC 4180 in UTF-8 with a byte order mark, for spreadsheets. */
    CSV("text/csv; charset=utf-8", "csv"),
    /** One JSON object a line, as {@code /api/v1/articles/ID} gives it. */
    JSONL("application/jsonl; charset=utf-8", "jsonl"),
    BIBTEX("application/x-bibtex; charset=utf-8", "bib"),
    RIS("application/x-research-info-systems; charset=utf-8", "ris");

    private final String type;
    private final String extension;

    ExportFormat(String type, String extension) {
        this.type = type;
        this.extension = extension;
    }

    /** The name used as a parameter and an option. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The media type. */
    public String type() {
        return type;
    }

    /** What a file's name ends with, without a dot. */
    public String extension() {
        return extension;
    }

    /**
     * The format of a name.
     *
     * @throws InvalidRequestException for a name that is none
     */
    public static ExportFormat of(String label) {
        for (ExportFormat format : values()) if (format.label().equals(label)) return format;
        throw new InvalidRequestException(
                "bad-parameter",
                "'format' is '" + Parameters.shorten(label) + "'; allowed is "
                        + Arrays.stream(values()).map(ExportFormat::label).collect(Collectors.joining(", ")) + ".");
    }
}
