package dev.rotops.report.doctor;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.report.cli.RotopsCommandLine;
import dev.rotops.report.document.Report;
import dev.rotops.report.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A repository that a test writes, and what the doctor says about it. */
record SampleRepository(Path root) {

    static final String TEST = "src/test/java/shop/OrdersTest.java";
    static final String CLASSES = "target/test-classes";
    static final String VERSION = "1.2.3";
    static final String ENGINE = "<dependency><groupId>dev.rotops</groupId><artifactId>rotops-engine</artifactId>"
            + "<version>1.2.3</version><scope>test</scope></dependency>";
    static final String SUREFIRE = surefire("3.6.1");

    static String surefire(String version) {
        return surefire(version, "");
    }

    static String surefire(String version, String configuration) {
        return "<build><plugins><plugin><artifactId>maven-surefire-plugin</artifactId><version>" + version
                + "</version>" + configuration + "</plugin></plugins></build>";
    }

    static String pom(String... elements) {
        return "<project>\n<modelVersion>4.0.0</modelVersion>\n<groupId>shop</groupId>\n<artifactId>shop</artifactId>\n"
                + "<version>1</version>\n" + String.join("\n", elements) + "\n</project>\n";
    }

    static String dependencies(String... dependencies) {
        return "<dependencies>\n" + String.join("\n", dependencies) + "\n</dependencies>";
    }

    /** A test of JUnit's that claims a behavior. */
    static String claimingTest(String name) {
        return "package shop;\n\nimport dev.rotops.RuntimeBehavior;\nimport org.junit.jupiter.api.Test;\n\nclass "
                + name + " {\n    @Test\n    @RuntimeBehavior(\"orders.place\")\n    void places() {}\n}\n";
    }

    SampleRepository withArtifacts() {
        for (ArtifactKind kind : ArtifactKind.EXPECTED) {
            with(kind.defaultPath(), sample(kind));
        }
        return with(".mvn/maven.config", "-Dmaven.repo.local=.m2\n")
                .with(".m2/dev/rotops/rotops-engine/1.2.3/rotops-engine-1.2.3.jar", "");
    }

    /** A small artifact that is as it should be. */
    private static String sample(ArtifactKind kind) {
        try (InputStream sample =
                Objects.requireNonNull(RotopsCommandLine.class.getResourceAsStream("rehearsal/" + kind.fileName()))) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A test that claims a behavior, compiled after it was written. */
    SampleRepository withCompiledTest() {
        return with(TEST, claimingTest("OrdersTest"))
                .changedAt(TEST, Instant.parse("2026-01-01T00:00:00Z"))
                .withCompiled(TEST, CLASSES);
    }

    /** With the engine, and parameters of Surefire's. */
    SampleRepository configured(String parameters) {
        return with(
                "pom.xml",
                pom(surefire("3.6.1", "<configuration>" + parameters + "</configuration>"), dependencies(ENGINE)));
    }

    SampleRepository with(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SampleRepository without(String file) {
        try {
            Files.delete(root.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SampleRepository changedAt(String file, Instant time) {
        try {
            Files.setLastModifiedTime(root.resolve(file), FileTime.from(time));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SampleRepository withCompiled(String source, String directory) {
        Path target = root.resolve(directory);
        try {
            Files.createDirectories(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int status = compiler.run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                target.toString(),
                root.resolve(source).toString());
        if (status != 0) {
            throw new IllegalStateException(source + " does not compile");
        }
        return this;
    }

    Report examined() {
        return Doctor.run(Workspace.of(root, Map.of()), Optional.of(VERSION), Integer.MAX_VALUE);
    }

    /** Findings as {@code level code subject location}. */
    List<String> issues() {
        List<String> lines = new ArrayList<>();
        for (Map<String, Object> issue : maps(examined().json().get("issues"))) {
            Map<String, Object> location = map(issue.get("location"));
            Object line = location.get("line");
            lines.add(issue.get("level") + " " + issue.get("code") + " " + issue.get("subject") + " at "
                    + location.get("file") + (line == null ? "" : ":" + line));
        }
        return lines;
    }

    String message() {
        return String.valueOf(maps(examined().json().get("issues")).get(0).get("message"));
    }

    String remedy() {
        return String.valueOf(maps(examined().json().get("issues")).get(0).get("remedy"));
    }

    List<String> notes() {
        return ((List<?>) Objects.requireNonNull(examined().json().get("notes")))
                .stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(@Nullable Object value) {
        return (List<Map<String, Object>>) Objects.requireNonNull(value);
    }
}
