package dev.rotops.engine.probe;

import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Probe;
import dev.rotops.engine.model.ProbePlan;
import dev.rotops.engine.model.ReviewedModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A project whose probes are run. */
record ProbeLab(Path root, List<String> heard) implements ProbeProgress {

    static final Path OUTPUT = Path.of("target/rotops/probes");

    ProbeLab(Path root) {
        this(root, new CopyOnWriteArrayList<>());
    }

    ProbeLab file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String path) {
        try {
            return Files.readString(root.resolve(path)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A plan of probes, each written as its members, with single quotes. */
    ProbePlan plan(String extensions, String... probes) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < probes.length; i++) {
            written.add("{'id': 'probe-" + i + "', 'behaviors': ['shop.open'], " + probes[i] + "}");
        }
        file(
                ArtifactKind.PROBES.defaultPath(),
                ("{'version': '1', 'principle': 'p', 'completionMode': 'product_complete', 'extensions': [" + extensions
                                + "], 'probes': [" + String.join(", ", written) + "]}")
                        .replace('\'', '"'));
        return existingPlan();
    }

    ProbePlan existingPlan() {
        ReviewedModel model = ReviewedModel.read(new ArtifactFiles(root, Map.of()), EnumSet.of(ArtifactKind.PROBES));
        if (model.artifacts().stream()
                .anyMatch(artifact -> !artifact.violations().isEmpty())) {
            throw new IllegalArgumentException(
                    model.artifacts().get(0).violations().toString());
        }
        return model.probes().orElseThrow().content();
    }

    /** Runs one probe. */
    RuntimeEvidence run(String probe) {
        return run(plan("", probe), 1).iterator().next();
    }

    Collection<RuntimeEvidence> run(ProbePlan plan, int parallel) {
        try {
            return new ProbeRunner(ProbeKinds.of(root, plan.extensions()), root, OUTPUT, this)
                    .run(plan.probes(), parallel)
                    .values();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A command that a shell runs; the probe itself knows nothing of shells. */
    static String shell(String script) {
        return "'command': ['/bin/sh', '-c', '" + script + "']";
    }

    /** The command of a server that is part of these tests. */
    static String shop(String... arguments) {
        List<String> words = new ArrayList<>(List.of(
                "${java}",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Path.of("target/test-classes").toAbsolutePath().toString(),
                FakeShop.class.getName(),
                "${port}"));
        words.addAll(List.of(arguments));
        return "'command': ['" + String.join("', '", words) + "']";
    }

    @Override
    public void started(Probe probe) {
        heard.add(probe.id() + " started");
    }

    @Override
    public void running(Probe probe, Duration elapsed) {
        heard.add(probe.id() + " running");
    }

    @Override
    public void ended(Probe probe, RuntimeEvidence evidence) {
        heard.add(probe.id() + (evidence.passed() ? " passed" : " failed"));
    }
}
