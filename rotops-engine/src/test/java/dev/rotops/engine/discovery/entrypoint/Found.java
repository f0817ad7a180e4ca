package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.discovery.Confidence;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.discovery.ModuleClasses;
import dev.rotops.engine.discovery.SourceRoots;
import dev.rotops.engine.fixtures.CompiledApplication;
import dev.rotops.engine.model.EntryPointRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What discovery finds in applications of tests. */
final class Found {

    private Found() {}

    /** Such as {@code http OrderController#place POST /orders}: what is merely hinted at is left out. */
    static List<String> in(Path root, String... sources) {
        return texts(scan(root, CompiledApplication.in(root).compile(sources)));
    }

    static List<String> texts(EntryPoints found) {
        return found.all().stream()
                .filter(point -> point.confidence() != Confidence.LOW)
                .map(Found::text)
                .toList();
    }

    static String text(EntryPoint point) {
        String type = point.className().substring(point.className().lastIndexOf('.') + 1);
        return (point.kind().word() + " " + type + "#" + point.method() + " " + point.detail()).strip();
    }

    static EntryPoints scan(Path root, CompiledApplication... modules) {
        return scan(root, List.of(), modules);
    }

    static EntryPoints scan(Path root, List<EntryPointRule> rules, CompiledApplication... modules) {
        List<ModuleClasses> classes = new ArrayList<>();
        for (CompiledApplication module : modules) {
            Path path = module.path();
            List<Path> sourceRoots = new ArrayList<>(SourceRoots.of(path));
            sourceRoots.add(path.resolve("src/test/java"));
            classes.add(new ModuleClasses(
                    root.relativize(path).toString(),
                    existing(path.resolve("target/classes"), path.resolve("build/classes/java/main")),
                    existing(path.resolve("target/test-classes")),
                    sourceRoots));
        }
        return BytecodeDiscovery.scan(root, classes, rules);
    }

    private static List<Path> existing(Path... directories) {
        return Stream.of(directories).filter(Files::isDirectory).toList();
    }
}
