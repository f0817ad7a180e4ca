package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Doubt;
import dev.rotops.engine.model.ObjectReader.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The project's own say in what discovery looks at.
 *
 * @param version version of the reviewed model
 * @param principle the project's governing principle
 * @param candidateReviewMode what a discovered file that nobody reviewed is: {@code error}, {@code warning} or {@code off};
 *     a word outside these is kept as it stands
 * @param codeFilePatterns globs of the files whose content is looked into; empty for those that discovery knows itself
 * @param sourceExtensions extensions that an import may leave out; likewise
 * @param scopePatterns globs of the files that may be discovered; empty for all
 * @param ignorePatterns globs of the files that are passed over
 * @param suppressions files and entry points that are passed over for a reason
 * @param deferrals candidates whose review is put off
 * @param sourceOverrides what is discovered otherwise than by the rules
 * @param entryPointRules what in compiled code shows an entry point, before what discovery knows itself
 */
public record DiscoveryPolicy(
        String version,
        String principle,
        Optional<String> candidateReviewMode,
        List<String> codeFilePatterns,
        List<String> sourceExtensions,
        List<String> scopePatterns,
        List<String> ignorePatterns,
        List<Suppression> suppressions,
        List<Deferral> deferrals,
        List<SourceOverride> sourceOverrides,
        List<EntryPointRule> entryPointRules) {

    /**
     * Files and entry points that discovery passes over for a reason.
     *
     * @param pointer JSON Pointer of the entry in the policy
     * @param filePatterns globs of the files
     * @param entryPoints patterns of the entry points
     * @param reason why they are no runtime behavior
     * @param expires the last day on which they are passed over; absent for good
     */
    public record Suppression(
            String pointer,
            List<String> filePatterns,
            List<String> entryPoints,
            String reason,
            Optional<LocalDate> expires) {

        private static Suppression read(ObjectReader reader) {
            Texts files = reader.has("entryPoints") && !reader.has("filePatterns") ? Texts.UNIQUE : Texts.SOME_UNIQUE;
            return new Suppression(
                    reader.pointer(),
                    reader.texts("filePatterns", files),
                    reader.someIfAny("entryPoints"),
                    reader.text("reason"),
                    reader.optionalDate("expires"));
        }

        /**
         * Tells whether the suppression is over.
         *
         * @param today the current day
         * @return whether its last day lies before that
         */
        public boolean isOver(LocalDate today) {
            return expires.isPresent() && expires.get().isBefore(today);
        }
    }

    /**
     * A candidate whose review is put off.
     *
     * @param pointer JSON Pointer of the entry in the policy
     * @param candidate label of the entry point, or path of the file; taken as it stands
     * @param until the last day on which it need not be reviewed
     * @param reason why it is not reviewed now
     */
    public record Deferral(String pointer, String candidate, LocalDate until, String reason) {

        private static Deferral read(ObjectReader reader) {
            return new Deferral(
                    reader.pointer(), reader.text("candidate"), reader.date("until"), reader.text("reason"));
        }

        /**
         * Tells whether the deferral is over.
         *
         * @param today the current day
         * @return whether its last day lies before that
         */
        public boolean isOver(LocalDate today) {
            return until.isBefore(today);
        }

        /**
         * Tells whether the deferral reaches further than a review may be put off: a year.
         *
         * @param today the current day
         * @return whether its last day lies behind that; it puts nothing off then
         */
        public boolean isTooLong(LocalDate today) {
            return isTooLong(until, today);
        }

        /**
         * Tells the same of a last day that is yet to be written down.
         *
         * @param until the last day
         * @param today the current day
         * @return whether it lies more than a year ahead
         */
        public static boolean isTooLong(LocalDate until, LocalDate today) {
            return until.isAfter(today.plusYears(1));
        }
    }

    /**
     * How the files of one rule differ from what the rule finds.
     *
     * @param pointer JSON Pointer of the entry in the policy
     * @param sourceId id of the rule
     * @param includePatterns globs of the files that it takes as well
     * @param excludePatterns globs of the files that it does not take
     * @param mode whether the included files come on top, {@code merge}, or instead, {@code replace}; {@code merge} where
     *     it is absent or any other word
     */
    public record SourceOverride(
            String pointer,
            String sourceId,
            List<String> includePatterns,
            List<String> excludePatterns,
            Optional<String> mode) {

        /**
         * Tells whether the included files come instead of what the rule finds.
         *
         * @return whether the mode is {@code replace}
         */
        public boolean replaces() {
            return mode.isPresent() && mode.get().equals("replace");
        }

        private static SourceOverride read(ObjectReader reader) {
            return new SourceOverride(
                    reader.pointer(),
                    reader.text("sourceId"),
                    reader.someIfAny("includePatterns"),
                    reader.someIfAny("excludePatterns"),
                    reader.word("mode", OVERRIDE_MODES));
        }
    }

    private static final Set<String> REVIEW_MODES = Set.of("error", "warning", "off");

    private static final Set<String> OVERRIDE_MODES = Set.of("merge", "replace");

    /**
     * Returns what is put off on a day.
     *
     * @param today the current day
     * @return the deferrals that are neither over nor too long
     */
    public List<Deferral> deferralsOn(LocalDate today) {
        return deferrals.stream()
                .filter(deferral -> !deferral.isOver(today) && !deferral.isTooLong(today))
                .toList();
    }

    static DiscoveryPolicy read(@Nullable Object document, Doubt doubt) {
        DiscoveryPolicy policy = ObjectReader.document(
                document,
                doubt,
                reader -> new DiscoveryPolicy(
                        reader.text("version"),
                        reader.text("principle"),
                        reader.word("candidateReviewMode", REVIEW_MODES),
                        reader.someIfAny("codeFilePatterns"),
                        reader.someIfAny("sourceExtensions"),
                        reader.someIfAny("scopePatterns"),
                        reader.texts("ignorePatterns", Texts.UNIQUE),
                        reader.objects("suppressions", false, Suppression::read),
                        reader.objects("deferrals", false, Deferral::read),
                        reader.objects("sourceOverrides", false, SourceOverride::read),
                        reader.objects("entryPointRules", false, EntryPointRule::read)));
        if (!policy.sourceExtensions.stream().allMatch(DiscoveryPolicy::isExtension)) {
            doubt.raise();
        }
        return policy;
    }

    private static boolean isExtension(String text) {
        return text.length() > 1 && text.startsWith(".");
    }
}
