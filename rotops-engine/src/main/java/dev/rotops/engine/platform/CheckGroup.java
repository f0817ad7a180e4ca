package dev.rotops.engine.platform;

import java.util.List;

/**
 * The checks that are reported together, as the tests of one class that does not exist.
 *
 * @param name name of that class, such as {@code rotops.orders}
 * @param checks the checks, in report order
 */
record CheckGroup(String name, List<Check> checks) {}
