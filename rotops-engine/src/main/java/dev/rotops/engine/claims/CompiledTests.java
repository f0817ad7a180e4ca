package dev.rotops.engine.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the compiled test classes of a module say.
 *
 * @param classes the classes that matter, sorted by name
 * @param unreadable class files that could not be read, as paths
 * @param hashes by class name, what changes with the class files that decide what its tests do
 */
public record CompiledTests(List<TestClass> classes, List<String> unreadable, Map<String, String> hashes) {

    private static final Comparator<TestClass> BY_NAME = Comparator.comparing(TestClass::name);

    /** The rank of a class at which nothing can be reported. */
    private static final int UNFIT = 5;

    /** No test classes at all. */
    public static final CompiledTests NONE = new CompiledTests(List.of(), List.of());

    /** Sorts the classes and makes the collections immutable. */
    public CompiledTests {
        classes = classes.stream().sorted(BY_NAME).toList();
        unreadable = List.copyOf(unreadable);
        hashes = Map.copyOf(hashes);
    }

    /**
     * Says it without hashes, where nobody asks whether classes have changed.
     *
     * @param classes the classes that matter
     * @param unreadable class files that could not be read, as paths
     */
    public CompiledTests(List<TestClass> classes, List<String> unreadable) {
        this(classes, unreadable, Map.of());
    }

    /**
     * Returns all claims.
     *
     * @return the claims of all classes
     */
    public List<Claim> claims() {
        return classes.stream().flatMap(type -> type.claims().stream()).toList();
    }

    /**
     * Returns the classes that carry {@code @RuntimeCompleteness}.
     *
     * @return none, the one, or several where somebody made a mistake
     */
    public List<TestClass> declaredAnchors() {
        return classes.stream().filter(type -> type.completeness().isPresent()).toList();
    }

    /**
     * Tells whether a file has nothing but a class that carries {@code @RuntimeCompleteness}, and no tests.
     *
     * @param path path of a source file, separated by {@code /}
     * @return whether that is certain of every class that matters and was compiled from it
     */
    public boolean isOnlyAnchor(String path) {
        return declaredAnchors().stream().anyMatch(anchor -> ClassFileNames.isSource(anchor.source(), path))
                && classes.stream()
                        .filter(type -> ClassFileNames.isSource(type.source(), path))
                        .allMatch(TestClass::lacksTests);
    }

    /**
     * Chooses the class at which the module's completeness is reported: a pure function of the compiled classes, so that
     * every JVM and every discovery request of a build agree on it.
     *
     * @return the class that declares it; else the first claiming class whose name the build tool looks for; else the
     *     first claiming class; else the first class with tests; none where there are no tests
     */
    public Optional<TestClass> anchor() {
        return anchor(type -> true);
    }

    /**
     * Chooses likewise among some of the classes.
     *
     * @param eligible which classes may be chosen
     * @return the first of them in the same order of preference
     */
    public Optional<TestClass> anchor(Predicate<TestClass> eligible) {
        TestClass chosen = null;
        int best = UNFIT;
        for (TestClass type : classes) {
            int rank = rank(type);
            if (rank < best && eligible.test(type)) {
                chosen = type;
                best = rank;
            }
        }
        return Optional.ofNullable(chosen);
    }

    /** The lower, the better; of equals the first is chosen. */
    private int rank(TestClass type) {
        if (type.completeness().isPresent()) {
            return 0;
        }
        if (!type.isTopLevel() || type.isAbstract()) {
            return UNFIT;
        }
        boolean named = type.hasConventionalName();
        if (claims(type)) {
            return named ? 1 : 2;
        }
        if (hasTests(type)) {
            return named ? 3 : 4;
        }
        return UNFIT;
    }

    private boolean claims(TestClass type) {
        for (TestClass member : withNested(type)) {
            if (!member.claims().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasTests(TestClass type) {
        for (TestClass member : withNested(type)) {
            if (member.hasTests()) {
                return true;
            }
        }
        return false;
    }

    /** All names that begin with that of the class stand together, as the classes are sorted by name. */
    private List<TestClass> withNested(TestClass type) {
        String name = type.name();
        int first = Collections.binarySearch(classes, type, BY_NAME);
        while (first > 0 && classes.get(first - 1).name().equals(name)) {
            first--;
        }
        List<TestClass> members = new ArrayList<>();
        for (int i = first; i < classes.size() && classes.get(i).name().startsWith(name); i++) {
            TestClass other = classes.get(i);
            if (other.name().equals(name) || other.name().startsWith(name + "$")) {
                members.add(other);
            }
        }
        return members;
    }
}
