package dev.rotops.engine.claims;

import io.github.classgraph.ClassInfo;
import io.github.classgraph.MethodInfo;
import io.github.classgraph.MethodParameterInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The methods of compiled test classes with their parameters, which a claim leaves out and a selection of tests needs. */
public final class TestMethods {

    private final Map<String, Map<String, Set<String>>> signatures;

    private TestMethods(Map<String, Map<String, Set<String>>> signatures) {
        this.signatures = signatures;
    }

    /**
     * Looks at classes, and at those of the same directories that they inherit from.
     *
     * @param directories the directories of compiled tests
     * @param classNames binary names of the classes to look at
     * @return their methods
     */
    public static TestMethods of(Collection<Path> directories, Collection<String> classNames) {
        Map<String, Map<String, Set<String>>> signatures = new HashMap<>();
        TestDirectories.visit(
                directories,
                classNames,
                graph -> graph.enableMethodInfo().ignoreMethodVisibility(),
                type -> signatures.put(type.getName(), signatures(type)));
        return new TestMethods(signatures);
    }

    private static Map<String, Set<String>> signatures(ClassInfo type) {
        Map<String, Set<String>> signatures = new HashMap<>();
        for (MethodInfo method : type.getMethodInfo()) {
            if (!method.isSynthetic()) {
                signatures
                        .computeIfAbsent(method.getName(), name -> new LinkedHashSet<>())
                        .add(parameters(method));
            }
        }
        return signatures;
    }

    private static String parameters(MethodInfo method) {
        List<String> types = new ArrayList<>();
        for (MethodParameterInfo parameter : method.getParameterInfo()) {
            types.add(parameter.getTypeDescriptor().toString());
        }
        return types.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    /**
     * Returns what the JUnit Platform selects a method by.
     *
     * @param className binary name of the class
     * @param method name of the method
     * @return names such as {@code shop.OrdersTest#places(java.lang.String, int)}, one for each method of that name, sorted;
     *     empty where the class is not known to have one
     */
    public List<String> qualified(String className, String method) {
        return signatures.getOrDefault(className, Map.of()).getOrDefault(method, Set.of()).stream()
                .map(parameters -> className + "#" + method + parameters)
                .sorted()
                .toList();
    }
}
