package dev.rotops.report.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option of commands that judge what ran: where ledgers lie, besides those of the repository's own builds. */
final class LedgerOptions {

    @Option(
            names = "--ledger",
            paramLabel = "DIR",
            description = "A directory with ledgers of other machines; may be given several times.")
    private List<String> ledgers = new ArrayList<>();

    List<Path> directories(Path root, RotopsOptions options) {
        return ledgers.stream().map(name -> directory(root, name, options)).toList();
    }

    private static Path directory(Path root, String name, RotopsOptions options) {
        try {
            Path directory = root.resolve(name);
            if (Files.isDirectory(directory)) {
                return directory;
            }
        } catch (InvalidPathException e) {
            throw options.usage("--ledger " + name + " is not a path");
        }
        throw options.usage("--ledger " + name + " is not a directory");
    }
}
