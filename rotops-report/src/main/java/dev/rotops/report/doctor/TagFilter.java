package dev.rotops.report.doctor;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A filter of tags: names separated by commas, or an expression of JUnit's.
 *
 * @param written the filter as it is written
 */
record TagFilter(String written) {

    private static final Pattern WORD = Pattern.compile("[^\\s,|&!()]+(?:\\(\\))?");
    private static final Pattern NEGATION = Pattern.compile("!|none\\(\\)|any\\(\\)");

    /** Whether it certainly takes a test that carries this tag and no other. */
    boolean isFor(String tag) {
        return !isBeyond() && alternatives().contains(tag);
    }

    /** Whether it may take such a test; an expression with negations may. */
    boolean mayBeFor(String tag) {
        return isBeyond() || alternatives().contains(tag);
    }

    private boolean isBeyond() {
        return NEGATION.matcher(written).find();
    }

    /** The tags of which one alone is enough. */
    private List<String> alternatives() {
        return Stream.of(written.split("[,|]", -1))
                .map(part -> part.replaceAll("[()]", " ").trim())
                .filter(part -> WORD.matcher(part).matches())
                .toList();
    }
}
