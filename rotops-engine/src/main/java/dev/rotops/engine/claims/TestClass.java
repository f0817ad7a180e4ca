package dev.rotops.engine.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A compiled class that matters to RotOps: it claims behaviors, has tests, or is a completeness anchor.
 *
 * @param name binary name
 * @param source source file below a source root, such as {@code shop/OrdersTest.java}; empty when the class file does not
 *     tell
 * @param isAbstract whether no engine can run it by itself
 * @param tests names of the methods, declared and inherited, that a known engine takes for tests
 * @param lacksTests whether it is certain that no engine finds a test in it, although it makes claims or is an anchor
 * @param idleMethods names of the methods that make claims and that certainly no engine runs, although it may run others
 * @param completeness what its {@code @RuntimeCompleteness} says about the control plane's path; absent without the
 *     annotation, empty without a path
 * @param claims the claims that its tests make
 */
public record TestClass(
        String name,
        String source,
        boolean isAbstract,
        List<String> tests,
        boolean lacksTests,
        List<String> idleMethods,
        Optional<String> completeness,
        List<Claim> claims) {

    /** Makes the lists immutable. */
    public TestClass {
        tests = List.copyOf(tests);
        idleMethods = List.copyOf(idleMethods);
        claims = List.copyOf(claims);
    }

    /**
     * Tells whether there is anything to run.
     *
     * @return whether it declares or inherits a method that a known engine takes for a test
     */
    public boolean hasTests() {
        return !tests.isEmpty();
    }

    /**
     * Returns the claims that a test may keep.
     *
     * @return those of classes and methods that are not certain to be never run
     */
    public List<Claim> keptClaims() {
        return claims.stream().filter(claim -> !isIdle(claim)).toList();
    }

    /**
     * Returns the claims that nothing can keep.
     *
     * @return those that no engine ever runs
     */
    public List<Claim> idleClaims() {
        return claims.stream().filter(this::isIdle).toList();
    }

    private boolean isIdle(Claim claim) {
        return lacksTests || idleMethods.contains(claim.test().method());
    }

    /**
     * Tells whether Surefire takes the class for a test class when it is not configured otherwise.
     *
     * @return whether it is a top-level class named {@code Test*}, {@code *Test}, {@code *Tests} or {@code *TestCase}
     */
    public boolean hasConventionalName() {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return simple.indexOf('$') < 0 && isConventional(simple);
    }

    /**
     * Tells whether a name is one by which Surefire knows a test class.
     *
     * @param simpleName name of a class without its package
     * @return whether it is {@code Test*}, {@code *Test}, {@code *Tests} or {@code *TestCase}
     */
    public static boolean isConventional(String simpleName) {
        return simpleName.startsWith("Test")
                || simpleName.endsWith("Test")
                || simpleName.endsWith("Tests")
                || simpleName.endsWith("TestCase");
    }

    /**
     * Tells whether Failsafe, and not Surefire, takes the class for a test class when neither is configured otherwise.
     *
     * @return whether it is a class named {@code IT*}, {@code *IT} or {@code *ITCase}
     */
    public boolean isIntegrationTest() {
        String simple = ClassFileNames.topLevel(name.substring(name.lastIndexOf('.') + 1));
        boolean isNamed = simple.startsWith("IT") || simple.endsWith("IT") || simple.endsWith("ITCase");
        return isNamed && !isConventional(simple);
    }

    /**
     * Returns the classes whose selection selects this one, too.
     *
     * @return its own name, then those of the classes that enclose it, from the inside out
     */
    public List<String> namesToSelect() {
        List<String> names = new ArrayList<>(List.of(name));
        for (int nested = name.lastIndexOf('$'); nested > 0; nested = name.lastIndexOf('$', nested - 1)) {
            names.add(name.substring(0, nested));
        }
        return List.copyOf(names);
    }

    /**
     * Returns the name by which people know the class.
     *
     * @return {@code OrdersTest} or {@code OrdersTest.Cancelling}
     */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    boolean isTopLevel() {
        return name.indexOf('$') < 0;
    }
}
