package laobao.cli;

import java.io.IOException;
import java.nio.file.Path;
import laobao.article.Splitter;
import laobao.article.Weights;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By whose experience pages are split. */
final class WeightsOption {
    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Split by what laobao tune has learned from your own pages.")
    @Nullable
    private Path weights;

    Splitter splitter() throws IOException {
        return weights == null ? new Splitter() : new Splitter(Weights.read(weights));
    }
}
