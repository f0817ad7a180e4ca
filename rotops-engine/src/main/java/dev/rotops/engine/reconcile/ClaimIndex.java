package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.ClassFileNames;
import dev.rotops.engine.claims.CommentClaims;
import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.files.SourceTree;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The claims of compiled classes and of comments, by behavior, by class and by file. */
final class ClaimIndex {

    private final SourceTree tree;
    private final Map<String, List<Claim>> byBehavior = new HashMap<>();
    private final Map<String, List<Claim>> byFileName = new HashMap<>();
    private final Map<String, List<Claim>> byTopLevelClass = new HashMap<>();
    private final Set<String> classes = new HashSet<>();
    private final Map<String, Set<String>> comments = new ConcurrentHashMap<>();

    ClaimIndex(SourceTree tree, CompiledTests tests) {
        this.tree = tree;
        for (TestClass type : tests.classes()) {
            classes.add(type.name());
            List<Claim> claims = type.keptClaims();
            byTopLevelClass
                    .computeIfAbsent(ClassFileNames.topLevel(type.name()), name -> new ArrayList<>())
                    .addAll(claims);
            for (Claim claim : claims) {
                byBehavior
                        .computeIfAbsent(claim.behavior(), id -> new ArrayList<>())
                        .add(claim);
                addFile(claim.test().source(), claim);
                if (!claim.test().declaredIn().equals(claim.test().source())) {
                    addFile(claim.test().declaredIn(), claim);
                }
            }
        }
    }

    private void addFile(String source, Claim claim) {
        byFileName.computeIfAbsent(fileName(source), name -> new ArrayList<>()).add(claim);
    }

    /** Claims of compiled tests on a behavior. */
    List<Claim> on(String behavior) {
        return byBehavior.getOrDefault(behavior, List.of());
    }

    /** Claims of compiled tests whose class was compiled from a file, or inherits the claim from there. */
    List<Claim> compiledFrom(String path) {
        List<Claim> compiled = new ArrayList<>();
        for (Claim claim : byFileName.getOrDefault(fileName(path), List.of())) {
            if (ClassFileNames.isSource(claim.test().source(), path)
                    || ClassFileNames.isSource(claim.test().declaredIn(), path)) {
                compiled.add(claim);
            }
        }
        return compiled;
    }

    /** Claims of a compiled class and of those nested in it, or of one method of it and of the class as a whole. */
    List<Claim> of(String className, String method) {
        return byTopLevelClass.getOrDefault(ClassFileNames.topLevel(className), List.of()).stream()
                .filter(claim -> isOrEncloses(className, claim.test().className()))
                .filter(claim -> method.isEmpty()
                        || claim.test().method().isEmpty()
                        || claim.test().method().equals(method))
                .toList();
    }

    static boolean isOrEncloses(String className, String other) {
        return other.startsWith(className)
                && (other.length() == className.length() || other.charAt(className.length()) == '$');
    }

    boolean knowsClass(String className) {
        return classes.contains(className);
    }

    /** Ids that a file claims in comments; none where the file cannot be read. Any thread may ask. */
    Set<String> commentsIn(String path) {
        return comments.computeIfAbsent(
                path, file -> tree.locate(file).map(this::commentsAt).orElse(Set.of()));
    }

    private Set<String> commentsAt(Path place) {
        try {
            return CommentClaims.read(place);
        } catch (UncheckedIOException e) {
            tree.couldNotRead(place);
            return Set.of();
        }
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
