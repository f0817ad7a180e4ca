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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The claims of compiled classes and of comments, by behavior, by class and by file. */
final class ClaimIndex {

    private final SourceTree tree;
    private final Map<String, List<Claim>> byBehavior = new HashMap<>();
    private final Map<String, List<Claim>> byFileName = new HashMap<>();
    private final Map<String, List<Claim>> byTopLevelClass = new HashMap<>();
    private final Set<String> classes = new HashSet<>();
    private final Map<String, Set<String>> comments = new HashMap<>();

    ClaimIndex(SourceTree tree, CompiledTests tests) {
        this.tree = tree;
        for (TestClass type : tests.classes()) {
            classes.add(type.name());
            if (type.lacksTests()) {
                // Nothing is ever run that could keep the claim.
                continue;
            }
            byTopLevelClass
                    .computeIfAbsent(ClassFileNames.topLevel(type.name()), name -> new ArrayList<>())
                    .addAll(type.claims());
            for (Claim claim : type.claims()) {
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
        return byFileName.getOrDefault(fileName(path), List.of()).stream()
                .filter(claim -> ClassFileNames.isSource(claim.test().source(), path)
                        || ClassFileNames.isSource(claim.test().declaredIn(), path))
                .toList();
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
        return other.equals(className) || other.startsWith(className + "$");
    }

    boolean knowsClass(String className) {
        return classes.contains(className);
    }

    /** Ids that a file claims in comments; none where the file cannot be read. */
    Set<String> commentsIn(String path) {
        return comments.computeIfAbsent(path, file -> commentsIn(tree.locate(file)));
    }

    /** Reads the comments of files in advance, several files at a time. */
    void readComments(Collection<String> paths) {
        Map<String, Optional<Path>> places = new HashMap<>();
        paths.forEach(path -> places.computeIfAbsent(path, tree::locate));
        comments.putAll(places.entrySet().parallelStream()
                .collect(Collectors.toMap(Map.Entry::getKey, place -> commentsIn(place.getValue()))));
    }

    private static Set<String> commentsIn(Optional<Path> place) {
        try {
            return place.map(CommentClaims::read).orElse(Set.of());
        } catch (UncheckedIOException e) {
            return Set.of();
        }
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
