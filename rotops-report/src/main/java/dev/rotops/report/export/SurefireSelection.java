package dev.rotops.report.export;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.files.SourceLanguage;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tests, in the words of Surefire's {@code -Dtest=}.
 *
 * @param value classes separated by commas, each with its methods separated by {@code +} unless all of them are meant;
 *     empty where there is nothing to select, which Surefire would take for everything
 * @param notSelected what is no test on the JVM, and so cannot be selected; sorted
 */
public record SurefireSelection(String value, List<String> notSelected) {

    /** Makes the list immutable. */
    public SurefireSelection {
        notSelected = List.copyOf(notSelected);
    }

    /**
     * Selects owner tests.
     *
     * @param workspace the repository
     * @param tests what its compiled tests say
     * @param owners owner tests as the model or an impact names them: source files below the root, classes, or
     *     {@code Class#method}
     * @return the selection; of a source file, all tests of the classes that are compiled from it
     */
    public static SurefireSelection of(Workspace workspace, CompiledTests tests, Collection<String> owners) {
        Writer writer = new Writer(workspace, tests);
        owners.forEach(writer::add);
        return new SurefireSelection(writer.value(), List.copyOf(writer.notSelected));
    }

    /** Collects methods by class; the empty method stands for the whole class. */
    private static final class Writer {

        private static final String WHOLE = "";

        private final Workspace workspace;
        private final CompiledTests tests;
        private final ConcreteTests concrete;
        private final TreeMap<String, TreeSet<String>> methodsByClass = new TreeMap<>();
        private final TreeSet<String> notSelected = new TreeSet<>();

        Writer(Workspace workspace, CompiledTests tests) {
            this.workspace = workspace;
            this.tests = tests;
            this.concrete = new ConcreteTests(workspace, tests);
        }

        void add(String owner) {
            ConcreteTests.Run named = concrete.named(owner);
            String className = named.className();
            if (className.indexOf('/') >= 0 || isFile(owner)) {
                addFile(owner);
            } else if (isClassName(className) || concrete.knows(className)) {
                addClass(className, named.method());
            } else {
                notSelected.add(owner);
            }
        }

        /** A source file in the root may be called as a class is. */
        private boolean isFile(String owner) {
            try {
                return Files.isRegularFile(workspace.root().resolve(owner));
            } catch (InvalidPathException e) {
                return false;
            }
        }

        private void addFile(String path) {
            List<ConcreteTests.Run> runs = concrete.ofFile(path);
            runs.forEach(run -> addMethod(run.className(), run.method()));
            if (runs.isEmpty() && !concrete.knowsFile(path)) {
                className(path).ifPresentOrElse(name -> put(name, WHOLE), () -> notSelected.add(path));
            }
        }

        private void addClass(String name, String method) {
            concrete.ofClass(name, method).forEach(run -> addMethod(run.className(), run.method()));
        }

        private void addMethod(String className, String method) {
            String name = concrete.methodName(className, method);
            if (name.isEmpty() || name.indexOf('/') >= 0) {
                put(className, WHOLE);
            } else if (isGroovy(className) && !name.codePoints().allMatch(SurefireSelection::isPlain)) {
                put(className, WHOLE); // Spock's features are compiled to methods of other names
            } else {
                put(className, pattern(name));
            }
        }

        /** A name as Kotlin allows them: whatever may mean something to Surefire or to a shell is left open. */
        private static String pattern(String name) {
            StringBuilder pattern = new StringBuilder();
            name.codePoints().forEach(sign -> pattern.appendCodePoint(isPlain(sign) ? sign : '?'));
            return pattern.toString();
        }

        private static String patternOfClass(String name) {
            int end = name.lastIndexOf('.') + 1;
            return name.substring(0, end) + pattern(name.substring(end));
        }

        private void put(String className, String method) {
            if (className.indexOf('$') > 0 && !methodsByClass.containsKey(className)) {
                // Surefire must look into its hosts, and there run none of their own methods, which are not called so.
                String simpleName = className.substring(className.lastIndexOf('$') + 1);
                concrete.hostsOf(className).forEach(host -> put(host, pattern(simpleName)));
            }
            methodsByClass.computeIfAbsent(className, name -> new TreeSet<>()).add(method);
        }

        private boolean isGroovy(String className) {
            return tests.classes().stream()
                    .anyMatch(type ->
                            type.name().equals(className) && type.source().endsWith(".groovy"));
        }

        String value() {
            methodsByClass.keySet().removeIf(this::isEnclosedInAWhole);
            boolean namesMethods = methodsByClass.values().stream().anyMatch(methods -> !methods.contains(WHOLE));
            List<String> words = new ArrayList<>();
            methodsByClass.forEach((name, methods) -> {
                String pattern = patternOfClass(name);
                if (!methods.contains(WHOLE)) {
                    words.add(pattern + "#" + String.join("+", methods));
                    return;
                }
                words.add(pattern);
                if (namesMethods && holdsTests(name)) {
                    // Beside any method, Surefire leaves out what is nested in a class unless it is named.
                    words.add(pattern + "$*");
                }
            });
            return String.join(",", words);
        }

        private boolean holdsTests(String className) {
            return tests.classes().stream().anyMatch(type -> type.name().startsWith(className + "$"));
        }

        private boolean isEnclosedInAWhole(String name) {
            for (int end = name.lastIndexOf('$'); end > 0; end = name.lastIndexOf('$', end - 1)) {
                Set<String> methods = methodsByClass.get(name.substring(0, end));
                if (methods != null && methods.contains(WHOLE)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isClassName(String name) {
        return !name.isEmpty() && name.codePoints().allMatch(sign -> sign == '.' || isPlain(sign));
    }

    /** Whether a sign is part of a name, visible, and means nothing else to Surefire. */
    private static boolean isPlain(int sign) {
        return Character.isJavaIdentifierPart(sign) && !Character.isIdentifierIgnorable(sign);
    }

    /** The class by which a source file that is not compiled yet is known, in whatever package it is. */
    private static Optional<String> className(String path) {
        String name = fileName(path);
        int dot = name.lastIndexOf('.');
        return dot > 0 && SourceLanguage.isSource(name) && isClassName(name.substring(0, dot))
                ? Optional.of(name.substring(0, dot))
                : Optional.empty();
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
