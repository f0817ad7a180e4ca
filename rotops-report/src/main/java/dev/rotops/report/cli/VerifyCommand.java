package dev.rotops.report.cli;

import dev.rotops.report.verify.VerifyOperation;
import dev.rotops.report.workspace.BuildResults;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

final class VerifyCommand extends RotopsCommand {

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

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        Path root = workspace.root();
        List<Path> directories = ledgers.directories(root, options);
        VerifyOperation.Outcome outcome = VerifyOperation.run(workspace, directories, maximumLines());
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                orElse(json, BuildResults.own(root), VerifyOperation.JSON_FILE),
                outcome.report().jsonText());
        files.put(
                orElse(markdown, BuildResults.own(root), VerifyOperation.MARKDOWN_FILE),
                outcome.report().markdown());
        files.put(orElse(xml, BuildResults.testReports(root), VerifyOperation.XML_FILE), outcome.xml());
        return console().show(outcome.report(), workspace, files);
    }

    private static String orElse(@Nullable String file, String directory, String name) {
        return file == null ? directory + "/" + name : file;
    }
}
