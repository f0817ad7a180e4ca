package dev.rotops.engine.claims;

import dev.rotops.engine.files.SourceLanguage;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which tests use what source files are compiled to, directly or by way of other classes that are compiled with the tests. */
public final class TestHelpers {

    /** A source of tests, and a file that holds something which they use. */
    private record Use(String user, String file) {}

    private final Map<String, List<Use>> byFileName;

    private TestHelpers(Map<String, List<Use>> byFileName) {
        this.byFileName = byFileName;
    }

    /**
     * Looks at compiled tests.
     *
     * @param directories the directories of compiled tests
     * @param files paths of the source files, separated by {@code /}; those of the product, and others, count for nothing
     * @return which of the compiled tests use them
     */
    public static TestHelpers of(Collection<Path> directories, Collection<String> files) {
        List<String> sources = files.stream()
                .filter(file -> SourceLanguage.isSource(file) && !SourceLanguage.isOfProduct(file))
                .toList();
        if (sources.isEmpty()) {
            return new TestHelpers(Map.of());
        }
        Map<String, List<Use>> byFileName = new HashMap<>();
        TestDirectories.scan(directories, ClassGraph::enableInterClassDependencies, result -> {
            Map<ClassInfo, List<ClassInfo>> users = users(result);
            Map<String, List<ClassInfo>> classes = byFileName(result);
            for (String file : sources) {
                for (String user : usersOf(file, users, classes)) {
                    byFileName
                            .computeIfAbsent(ClassFileNames.fileName(user), name -> new ArrayList<>())
                            .add(new Use(user, file));
                }
            }
        });
        return new TestHelpers(byFileName);
    }

    private static Map<ClassInfo, List<ClassInfo>> users(ScanResult result) {
        Map<ClassInfo, List<ClassInfo>> users = new HashMap<>();
        for (ClassInfo type : result.getAllClasses()) {
            for (ClassInfo used : type.getClassDependencies()) {
                users.computeIfAbsent(used, key -> new ArrayList<>()).add(type);
            }
        }
        return users;
    }

    private static Map<String, List<ClassInfo>> byFileName(ScanResult result) {
        Map<String, List<ClassInfo>> classes = new HashMap<>();
        for (ClassInfo type : result.getAllClasses()) {
            classes.computeIfAbsent(ClassFileNames.fileName(ClassFileNames.sourceOf(type)), name -> new ArrayList<>())
                    .add(type);
        }
        return classes;
    }

    private static Set<String> usersOf(
            String file, Map<ClassInfo, List<ClassInfo>> users, Map<String, List<ClassInfo>> classes) {
        Set<ClassInfo> seen = new TreeSet<>();
        Deque<ClassInfo> open = new ArrayDeque<>();
        for (ClassInfo type : classes.getOrDefault(ClassFileNames.fileName(file), List.of())) {
            if (ClassFileNames.isSource(ClassFileNames.sourceOf(type), file)) {
                open.add(type);
            }
        }
        Set<String> sources = new TreeSet<>();
        while (!open.isEmpty()) {
            for (ClassInfo user : users.getOrDefault(open.remove(), List.of())) {
                if (seen.add(user)) {
                    open.add(user);
                    sources.add(ClassFileNames.sourceOf(user));
                }
            }
        }
        sources.removeIf(source -> source.isEmpty() || ClassFileNames.isSource(source, file));
        return sources;
    }

    /**
     * Tells what the tests in a file use.
     *
     * @param path path of the file, separated by {@code /}
     * @return those of the source files that they use, the file itself left out
     */
    public Set<String> usedIn(String path) {
        Set<String> used = new TreeSet<>();
        for (Use use : byFileName.getOrDefault(ClassFileNames.fileName(path), List.of())) {
            if (ClassFileNames.isSource(use.user(), path)) {
                used.add(use.file());
            }
        }
        return used;
    }
}
