package dev.rotops.engine.probe;

/** Runs in a JVM of its own, beside nothing but the library: loads and initializes the classes that it is given. */
final class ImportedClasses {

    private ImportedClasses() {}

    /**
     * Loads classes; the first one that does not load ends the JVM.
     *
     * @param names binary names of classes
     * @throws ClassNotFoundException if there is no such class
     */
    public static void main(String[] names) throws ClassNotFoundException {
        for (String name : names) {
            Class.forName(name);
        }
    }
}
