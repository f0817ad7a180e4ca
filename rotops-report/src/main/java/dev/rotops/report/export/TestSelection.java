package dev.rotops.report.export;

import java.util.Comparator;

/**
 * A test class, or one of its methods.
 *
 * @param module directory of its module relative to the root; empty for the root
 * @param className binary name of the class
 * @param method name of the method; empty for the whole class
 */
record TestSelection(String module, String className, String method) implements Comparable<TestSelection> {

    private static final Comparator<TestSelection> ORDER = Comparator.comparing(TestSelection::module)
            .thenComparing(TestSelection::className)
            .thenComparing(TestSelection::method);

    @Override
    public int compareTo(TestSelection other) {
        return ORDER.compare(this, other);
    }

    /** Whether everything that the other selects is selected by this, too. */
    boolean includes(TestSelection other) {
        return !equals(other)
                && method.isEmpty()
                && (other.className.equals(className) || other.className.startsWith(className + "$"));
    }
}
