package dev.rotops.engine.discovery;

import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.DiscoveryPolicy.SourceOverride;
import dev.rotops.engine.model.DiscoveryPolicy.Suppression;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Source files, and what is discovered among them. */
record Project(Path root) {

    static final DiscoveryPolicy NO_POLICY = new DiscoveryPolicy(
            "1.0.0",
            "behavior-first",
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    Project file(String path, String text) throws IOException {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Project file(String path, byte[] bytes) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    Project files(String... paths) throws IOException {
        for (String path : paths) {
            file(path, "");
        }
        return this;
    }

    Discovery scan() {
        return PathDiscovery.scan(SourceTree.of(root), Optional.empty());
    }

    /** Returns the discovered files by the ids of the rules that took them. */
    Map<String, List<String>> scan(DiscoveryPolicy policy) {
        Map<String, List<String>> files = new TreeMap<>();
        for (DiscoveredSource source :
                PathDiscovery.scan(SourceTree.of(root), Optional.of(policy)).sources()) {
            files.put(source.rule().id(), source.files());
        }
        return files;
    }

    /** Returns the ids of the rules that take a file. */
    List<String> rulesOf(String file) {
        return scan().rulesOf(file).stream().map(DiscoveryRule::id).toList();
    }

    static DiscoveryPolicy ignoring(String... patterns) {
        return policy(List.of(), List.of(), List.of(), List.of(patterns), List.of(), List.of());
    }

    static DiscoveryPolicy suppressing(String... patterns) {
        return policy(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Suppression("/suppressions/0", List.of(patterns), List.of(), "not ours", Optional.empty())),
                List.of());
    }

    static DiscoveryPolicy within(String... patterns) {
        return policy(List.of(), List.of(), List.of(patterns), List.of(), List.of(), List.of());
    }

    static DiscoveryPolicy lookingInto(String... patterns) {
        return policy(List.of(patterns), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static DiscoveryPolicy leavingOut(String... extensions) {
        return policy(List.of(), List.of(extensions), List.of(), List.of(), List.of(), List.of());
    }

    static DiscoveryPolicy overriding(List<String> scope, SourceOverride... overrides) {
        return policy(List.of(), List.of(), scope, List.of(), List.of(), List.of(overrides));
    }

    private static DiscoveryPolicy policy(
            List<String> code,
            List<String> extensions,
            List<String> scope,
            List<String> ignored,
            List<Suppression> suppressions,
            List<SourceOverride> overrides) {
        return new DiscoveryPolicy(
                NO_POLICY.version(),
                NO_POLICY.principle(),
                Optional.empty(),
                code,
                extensions,
                scope,
                ignored,
                suppressions,
                List.of(),
                overrides,
                List.of());
    }
}
