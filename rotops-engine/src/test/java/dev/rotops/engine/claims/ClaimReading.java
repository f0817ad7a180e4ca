package dev.rotops.engine.claims;

import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What is read from compiled tests, wherever the annotations' own classes are. */
abstract class ClaimReading {

    private static final String HEADER = """
            package shop;

            import dev.rotops.*;
            import java.lang.annotation.*;
            import java.util.List;
            import org.junit.jupiter.api.*;
            """;

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void createModule() {
        module = GovernedModule.empty(root);
    }

    /** Directories of the class path that hold the classes of the annotations; none where those are in jars. */
    List<Path> annotationDirectories() {
        return List.of();
    }

    GovernedModule module() {
        return module;
    }

    /** Writes a class of the package {@code shop}; its first line is line 7 of the file. */
    void write(String name, String declaration) {
        module.write("src/test/java/shop/" + name + ".java", HEADER + declaration);
    }

    List<String> claims() {
        return scan().claims().stream().map(ClaimReading::describe).toList();
    }

    CompiledTests scan() {
        if (!Files.exists(module.testClasses())) {
            module.compileTests();
        }
        return scanCompiled();
    }

    CompiledTests scanCompiled(Path... more) {
        List<Path> directories = new ArrayList<>(List.of(module.testClasses()));
        directories.addAll(List.of(more));
        directories.addAll(annotationDirectories());
        return new ClassPathScanner(directories, root).scan();
    }

    static String describe(Claim claim) {
        TestReference test = claim.test();
        String file = test.declaredIn().substring(test.declaredIn().lastIndexOf('/') + 1);
        return claim.behavior() + " by " + test.qualifiedName() + ", " + file
                + (test.line() == 0 ? "" : ":" + test.line());
    }
}
