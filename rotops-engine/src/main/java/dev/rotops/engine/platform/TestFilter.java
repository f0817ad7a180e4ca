package dev.rotops.engine.platform;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody asked a build for with {@code -Dtest} or {@code -Dit.test}.
 *
 * @param wanted what is to run, each with or without methods; empty where nothing was named
 */
record TestFilter(List<String> wanted) {

    /** Reads a list such as {@code OrdersTest, Stock*Test#counts, !SlowTest}; only what is wanted narrows a run down. */
    static TestFilter parse(String text) {
        return new TestFilter(Stream.of(text.split(",", -1))
                .map(String::trim)
                .filter(item -> !item.isEmpty() && !item.startsWith("!"))
                .toList());
    }

    /**
     * What a step of Surefire or Failsafe names as asked for. It names likewise what project files set, or files of patterns; only
     * options of the command line reach the tests as well.
     */
    static TestFilter ofStep(String requested) {
        return parse(isAsked("test") || isAsked("it.test") ? requested : "");
    }

    private static boolean isAsked(String option) {
        return !System.getProperty(option, "").isBlank();
    }

    /** What the command line seems to ask Surefire for, where Surefire itself cannot be asked. */
    static TestFilter ofSystemProperty() {
        return parse(System.getProperty("test", ""));
    }

    boolean isNarrow() {
        return !wanted.isEmpty();
    }

    /**
     * Tells whether single methods were asked for ({@code -Dtest=OrdersTest#refunds}). Surefire selects their class all the
     * same and filters later, so that a class which merely happens to be the anchor would look as if asked for.
     */
    boolean wantsOnlyMethods() {
        return isNarrow() && wanted.stream().allMatch(item -> item.indexOf('#') >= 0);
    }
}
