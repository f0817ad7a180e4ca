package dev.rotops.engine.discovery;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A discovered file that nobody has reviewed.
 *
 * @param file path of the file relative to the root
 * @param rules the rules that took it, at least one
 * @param state whether a source proposes it, or its review is put off
 * @param source id of the inventory source that proposes it; empty where none does
 * @param suggestedAction what a reviewer will usually do about it
 */
public record ReviewCandidate(
        String file, List<DiscoveryRule> rules, ReviewState state, String source, SuggestedAction suggestedAction) {

    private static final Set<String> NO_PRODUCT = Set.of(
            "docs",
            "doc",
            "archive",
            "archives",
            "examples",
            "storybook",
            "stories",
            "widgetbook",
            "vendor",
            "vendors",
            "third_party",
            "generated",
            ".fvm",
            ".dart_tool");

    /** What a reviewer will usually do about a candidate. */
    public enum SuggestedAction {
        /** Give it a place in the inventory. */
        ACCEPT("accept", "Its path looks like one of the product's own files: give it a place in the inventory."),
        /** Name it in a suppression of the discovery policy. */
        SUPPRESS(
                "suppress",
                "Its path looks like documentation, or like code that is generated or somebody else's: suppress it.");

        private final String word;
        private final String reason;

        SuggestedAction(String word, String reason) {
            this.word = word;
            this.reason = reason;
        }

        /**
         * Returns the action's name in reports.
         *
         * @return a stable word
         */
        public String word() {
            return word;
        }

        /**
         * Returns why the action suggests itself.
         *
         * @return one sentence
         */
        public String reason() {
            return reason;
        }
    }

    static ReviewCandidate of(String file, List<DiscoveryRule> rules, ReviewState state, String source) {
        return new ReviewCandidate(
                file, rules, state, source, isProduct(file) ? SuggestedAction.ACCEPT : SuggestedAction.SUPPRESS);
    }

    /**
     * Returns the ids of the inventory sources that the file was discovered for.
     *
     * @return the ids, sorted
     */
    public List<String> sourceIds() {
        return sorted(DiscoveryRule::id);
    }

    /**
     * Returns the kinds of those sources.
     *
     * @return the kinds, sorted
     */
    public List<String> sourceKinds() {
        return sorted(DiscoveryRule::kind);
    }

    /**
     * Returns the surfaces that those sources suggest themselves for.
     *
     * @return the hints, sorted
     */
    public List<String> surfaceHints() {
        return sorted(DiscoveryRule::id);
    }

    /**
     * Returns the weakest proofs that should do for those sources.
     *
     * @return the levels, each once, sorted as texts
     */
    public List<String> minimumFidelities() {
        return sorted(DiscoveryRule::minimumFidelity);
    }

    private List<String> sorted(Function<DiscoveryRule, String> property) {
        return List.copyOf(new TreeSet<>(rules.stream().map(property).toList()));
    }

    private static boolean isProduct(String file) {
        List<String> names = List.of(file.split("/", -1));
        for (int i = 0; i < names.size(); i++) {
            boolean links = names.get(i).equals(".symlinks")
                    && i > 0
                    && names.get(i - 1).equals("ios");
            if (links || NO_PRODUCT.contains(names.get(i))) {
                return false;
            }
        }
        return true;
    }
}
