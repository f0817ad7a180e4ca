package dev.rotops.report.review;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.claims.TestClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The test classes that name a class, and so may reach it already. */
public final class ReachingTests {

    private static final String SUFFIX = ".class";

    private final Map<String, Set<String>> testsByClass = new HashMap<>();
    private final Set<String> tests = new TreeSet<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Set<String> claiming = new HashSet<>();

    /**
     * Looks into compiled tests.
     *
     * @param directories the directories of the compiled tests
     * @param compiled what they say
     */
    public ReachingTests(List<Path> directories, CompiledTests compiled) {
        for (TestClass type : compiled.classes()) {
            if (type.hasTests()) {
                tests.add(topLevel(type.name()));
                sources.putIfAbsent(topLevel(type.name()), type.source());
            }
            if (!type.claims().isEmpty()) {
                claiming.add(topLevel(type.name()));
            }
        }
        directories.forEach(this::read);
    }

    private void read(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(file -> file.toString().endsWith(SUFFIX)).forEach(file -> {
                String path = directory.relativize(file).toString().replace('\\', '/');
                String test = topLevel(
                        path.substring(0, path.length() - SUFFIX.length()).replace('/', '.'));
                if (tests.contains(test)) {
                    NamedClasses.of(file)
                            .forEach(name -> testsByClass
                                    .computeIfAbsent(name.replace('/', '.'), key -> new TreeSet<>())
                                    .add(test));
                }
            });
        } catch (IOException | RuntimeException e) {
            // What cannot be listed reaches nothing that could be told.
            return;
        }
    }

    /**
     * Finds the tests of a class.
     *
     * @param className its binary name
     * @return simple names of test classes, those that are named after the class first; each with a remark if it makes no
     *     claim
     */
    List<String> of(String className) {
        return classes(className).stream()
                .map(test -> simple(test) + (claiming.contains(test) ? "" : " (unclaimed)"))
                .toList();
    }

    /**
     * Finds the source files of the tests of a class.
     *
     * @param className its binary name
     * @return their paths below a source root, those of tests that are named after the class first
     */
    public List<String> sourcesOf(String className) {
        return classes(className).stream()
                .map(test -> sources.getOrDefault(test, ""))
                .filter(source -> !source.isEmpty())
                .toList();
    }

    private List<String> classes(String className) {
        String subject = simple(topLevel(className));
        Map<Boolean, List<String>> found = new TreeMap<>();
        Set<String> candidates = new TreeSet<>(testsByClass.getOrDefault(className, Set.of()));
        tests.stream().filter(test -> isNamedAfter(test, subject)).forEach(candidates::add);
        candidates.forEach(test -> found.computeIfAbsent(!isNamedAfter(test, subject), key -> new ArrayList<>())
                .add(test));
        return found.values().stream().flatMap(List::stream).toList();
    }

    private static boolean isNamedAfter(String test, String subject) {
        String name = simple(test);
        return name.equals("Test" + subject)
                || Stream.of("Test", "Tests", "TestCase", "IT", "ITCase", "Spec")
                        .anyMatch(end -> name.equals(subject + end));
    }

    private static String topLevel(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
