package dev.rotops.engine.claims;

/**
 * A compiled test class, or one test method of it; or the scenarios of a Cucumber feature file that carry a tag.
 *
 * @param className binary name of the class that a test engine runs, such as {@code shop.OrdersTest$Cancelling}
 * @param method name of the method; empty where the class as a whole is meant
 * @param source source file of that class below a source root, such as {@code shop/OrdersTest.java}; empty when the class
 *     file does not tell
 * @param declaredIn source file of the class or interface that the annotation stands in, in the same form
 * @param line line of the annotated method's first statement in {@code declaredIn}, counted from 1; 0 for a class, and
 *     when the class file does not tell
 */
public record TestReference(String className, String method, String source, String declaredIn, int line) {

    /** What the tags of Cucumber scenarios begin with that claim a behavior; they stand for the method. */
    public static final String TAG = "@rotops:";

    /**
     * Returns the name by which people know the test.
     *
     * @return {@code OrdersTest} or {@code OrdersTest.Cancelling#refunds}
     */
    public String simpleName() {
        String name = isFeature()
                ? className.substring(className.lastIndexOf('/') + 1)
                : className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
        return method.isEmpty() ? name : name + "#" + method;
    }

    /**
     * Tells whether the tests are scenarios of a Cucumber feature file.
     *
     * @return whether the method is a tag, and the class the path of a file among the compiled tests
     */
    public boolean isFeature() {
        return method.startsWith(TAG);
    }

    /**
     * Returns the full name of the test.
     *
     * @return {@code shop.OrdersTest} or {@code shop.OrdersTest$Cancelling#refunds}
     */
    public String qualifiedName() {
        return method.isEmpty() ? className : className + "#" + method;
    }
}
