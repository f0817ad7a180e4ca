package dev.rotops.engine.reconcile;

/** A number of a policy as people write it. */
final class Count {

    private Count() {}

    static String text(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        return whole ? String.valueOf((long) number) : String.valueOf(number);
    }
}
