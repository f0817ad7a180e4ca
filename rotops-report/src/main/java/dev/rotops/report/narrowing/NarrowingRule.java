package dev.rotops.report.narrowing;

import java.util.function.Consumer;

/** One way in which a denominator becomes smaller. */
@FunctionalInterface
interface NarrowingRule {

    void check(Comparison change, Consumer<Narrowing> narrowings);
}
