package dev.rotops.report.cli;

import dev.rotops.report.page.HtmlPage;
import dev.rotops.report.verify.ModelView;
import dev.rotops.report.workspace.BuildResults;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of commands that leave a page. */
final class PageOption {

    @Option(
            names = "--out-html",
            paramLabel = "FILE",
            description = "The page for people; default: target/rotops/" + HtmlPage.FILE)
    private @Nullable String file;

    /** Whether somebody wants a page, wherever it goes. */
    boolean isGiven() {
        return file != null;
    }

    /** Where the page goes. */
    String place(Path root) {
        return file == null ? BuildResults.own(root) + "/" + HtmlPage.FILE : file;
    }

    /** The page itself. */
    static String html(ModelView view) {
        return HtmlPage.of(
                view,
                Version.number().orElse("(not packaged)"),
                Clock.systemUTC().instant());
    }
}
