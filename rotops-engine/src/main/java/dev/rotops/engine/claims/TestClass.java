package dev.rotops.engine.claims;

import java.util.List;
import java.util.Optional;

/**
 * A compiled class that matters to RotOps: it claims behaviors, has tests, or is a completeness anchor.
 *
 * @param name binary name
 * @param source source file below a source root, such as {@code shop/OrdersTest.java}; empty when the class file does not
 *     tell
 * @param isAbstract whether no engine can run it by itself
 * @param hasTests whether it declares or inherits a method that a known engine takes for a test
 * @param completeness what its {@code @RuntimeCompleteness} says about the control plane's path; absent without the
 *     annotation, empty without a path
 * @param claims the claims that its tests make
 */
public record TestClass(
        String name,
        String source,
        boolean isAbstract,
        boolean hasTests,
        Optional<String> completeness,
        List<Claim> claims) {

    /** Makes the list immutable. */
    public TestClass {
        claims = List.copyOf(claims);
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

    boolean isTopLevel() {
        return name.indexOf('$') < 0;
    }
}
