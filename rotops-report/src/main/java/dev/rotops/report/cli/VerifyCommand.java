package dev.rotops.report.cli;

import dev.rotops.report.probe.ProbeRuns;
import dev.rotops.report.probe.ProbeSelection;
import dev.rotops.report.verify.VerifyOperation;
import dev.rotops.report.workspace.BuildResults;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

final class VerifyCommand extends RotopsCommand {

    private static final int NOT_KEPT = 2;

    @Mixin
    private LedgerOptions ledgers = new LedgerOptions();

    @Option(
            names = "--out-json",
            paramLabel = "FILE",
            description = "The JSON report; default: target/rotops/" + VerifyOperation.JSON_FILE)
    private @Nullable String json;

    @Option(
            names = "--out-md",
            paramLabel = "FILE",
            description = "The Markdown report; default: target/rotops/" + VerifyOperation.MARKDOWN_FILE)
    private @Nullable String markdown;

    @Option(
            names = "--out-xml",
            paramLabel = "FILE",
            description = "The report as tests; default: target/surefire-reports/" + VerifyOperation.XML_FILE)
    private @Nullable String xml;

    @Mixin
    private PageOption page = new PageOption();

    @Option(
            names = "--no-probes",
            description = "Run no probe; what earlier runs saw counts as long as nothing has changed.")
    private boolean noProbes;

    @Option(names = "--reuse", description = "Run no probe that has passed with everything as it is now.")
    private boolean reuse;

    @Override
    public Integer call() throws InterruptedException {
        Workspace workspace = options.workspace();
        Path root = workspace.root();
        OutputPlaces places = OutputPlaces.of(
                options,
                orElse(json, BuildResults.own(root), VerifyOperation.JSON_FILE),
                orElse(markdown, BuildResults.own(root), VerifyOperation.MARKDOWN_FILE),
                orElse(xml, BuildResults.testReports(root), VerifyOperation.XML_FILE),
                page.place(root));
        List<Path> directories = ledgers.directories(root, options);
        VerifyOperation.Outcome outcome =
                VerifyOperation.run(workspace, directories, probes(workspace), maximumLines());
        outcome.problem().ifPresent(console()::problem);
        Map<String, String> files = places.holding(
                outcome.report().jsonText(),
                outcome.report().markdown(),
                outcome.xml(),
                PageOption.html(outcome.view()));
        int status = console().show(outcome.report(), workspace, files);
        return outcome.problem().isPresent() ? NOT_KEPT : status;
    }

    private Optional<ProbeRuns> probes(Workspace workspace) {
        ProbeSelection all = new ProbeSelection(List.of(), reuse, ProbeSelection.usualParallelism());
        return noProbes ? Optional.empty() : Optional.of(new ProbeRuns(workspace, all, new ProgressLines(console())));
    }

    private static String orElse(@Nullable String file, String directory, String name) {
        return file == null ? directory + "/" + name : file;
    }
}
