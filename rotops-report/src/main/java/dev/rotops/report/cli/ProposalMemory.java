package dev.rotops.report.cli;

import dev.rotops.report.workspace.NotWrittenException;
import dev.rotops.report.workspace.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The proposals that were written, by their hashes, among the build's results: one that somebody has edited since is not
 * among them.
 *
 * @param root the repository
 */
record ProposalMemory(Path root) {

    private static final List<String> RESULTS = List.of("target", "build");
    private static final int REMEMBERED = 100;

    boolean knows(String text) {
        return hashes().contains(hash(text));
    }

    /** Remembers a proposal, where the build has a directory of results; without one, all count as edited. */
    void remember(String text) {
        Set<String> hashes = hashes();
        hashes.remove(hash(text));
        hashes.add(hash(text));
        String lines = hashes.stream()
                .skip(Math.max(0, hashes.size() - REMEMBERED))
                .collect(Collectors.joining("\n", "", "\n"));
        file().ifPresent(file -> {
            try {
                OutputFile.write(root, file, lines);
            } catch (NotWrittenException e) {
                // The next proposal then goes to a new file.
            }
        });
    }

    private Set<String> hashes() {
        Optional<Path> file = file().map(root::resolve).filter(Files::isRegularFile);
        try {
            return file.isPresent() ? new LinkedHashSet<>(Files.readAllLines(file.get())) : new LinkedHashSet<>();
        } catch (IOException e) {
            return new LinkedHashSet<>();
        }
    }

    /** Where they are remembered, where the build has a directory of results. */
    Optional<String> file() {
        return RESULTS.stream()
                .filter(results -> Files.isDirectory(root.resolve(results)))
                .map(results -> results + "/rotops/proposals.sha256")
                .findFirst();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
