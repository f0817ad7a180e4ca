package dev.rotops.engine.claims;

import io.github.classgraph.ClassInfo;

/** What the names in class files say of sources and of enclosing classes. */
public final class ClassFileNames {

    private ClassFileNames() {}

    /**
     * Tells whether a class's source, known by its package and file name, is the file at a path. Kotlin leaves out
     * directories that all packages share, so there the file name decides.
     *
     * @param source such as {@code shop/OrdersTest.java}; empty when the class file does not tell
     * @param path path of a file, separated by {@code /}
     * @return whether the class was compiled from the file
     */
    public static boolean isSource(String source, String path) {
        if (source.isEmpty()) {
            return false;
        }
        return path.equals(source)
                || path.endsWith("/" + source)
                || (source.endsWith(".kt") && fileName(path).equals(fileName(source)));
    }

    /**
     * Returns the outermost class that encloses a class.
     *
     * @param className a binary name
     * @return what stands before the first dollar sign; the name itself where none does
     */
    public static String topLevel(String className) {
        int nested = className.indexOf('$');
        return nested <= 0 ? className : className.substring(0, nested);
    }

    /** The source of a class in the form that {@link #isSource} takes; empty when the class file does not tell. */
    static String sourceOf(ClassInfo type) {
        String file = type.getSourceFile();
        if (file == null) {
            return "";
        }
        String packageName = type.getPackageName();
        return packageName.isEmpty() ? file : packageName.replace('.', '/') + "/" + file;
    }

    static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
