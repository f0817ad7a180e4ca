package dev.rotops.engine.it;

/** How much the integration tests try: in every build the corners, with {@code -Pmatrix} everything. */
public final class Matrix {

    private Matrix() {}

    public static boolean isFull() {
        return System.getProperty("rotops.it.matrix", "corners").equals("full");
    }
}
