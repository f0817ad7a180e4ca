package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Doubt;
import dev.rotops.engine.model.ObjectReader.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewed model is challenged with, beyond its consistency.
 *
 * @param version version of the reviewed model
 * @param principle the project's governing principle
 * @param requireExplicitInventoryBehaviors whether the inventory must write its behaviors out
 * @param requireExplicitBehaviorMappings whether every behavior unit must name its inventory behaviors
 * @param maxBehaviorsPerOwnerTest how many behavior units one test may own
 * @param maxOwnerTestsPerBehavior how many tests may own one behavior unit
 * @param proof what is demanded of proofs
 * @param riskyKinds kinds of sources that need a strong proof
 * @param kindExpectations what the behavior units of some kinds of sources must show
 * @param ownerTestNames how the owner tests of strong proofs must be called
 */
public record SelfCheckPolicy(
        String version,
        String principle,
        boolean requireExplicitInventoryBehaviors,
        boolean requireExplicitBehaviorMappings,
        OptionalDouble maxBehaviorsPerOwnerTest,
        OptionalDouble maxOwnerTestsPerBehavior,
        ProofPolicy proof,
        List<RiskyKind> riskyKinds,
        List<KindExpectation> kindExpectations,
        List<OwnerTestName> ownerTestNames) {

    /** What holds where there is no policy. */
    public static final SelfCheckPolicy DEFAULT = new SelfCheckPolicy(
            "",
            "",
            true,
            true,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            ProofPolicy.DEFAULT,
            List.of(),
            List.of(),
            List.of());

    /**
     * Kinds of sources that need a strong proof.
     *
     * @param pointer JSON Pointer of the rule in the policy
     * @param kindPattern regular expression that finds the kinds
     * @param minimumFidelity the weakest proof that is accepted
     * @param level how much it matters, as the policy words it
     */
    public record RiskyKind(String pointer, String kindPattern, String minimumFidelity, Optional<String> level) {

        private static RiskyKind read(ObjectReader reader) {
            return new RiskyKind(
                    reader.pointer(),
                    reader.expression("kindPattern"),
                    reader.text("minimumFidelity"),
                    reader.word("level", QualityPolicy.LEVELS));
        }
    }

    /**
     * What the behavior units of some kinds of sources must show.
     *
     * @param pointer JSON Pointer of the rule in the policy
     * @param kindPattern regular expression that finds the kinds
     * @param requiredOutcomeClasses outcome classes that each unit must have
     * @param requiredEvidence evidence kinds that each unit must show
     * @param level how much it matters, as the policy words it
     */
    public record KindExpectation(
            String pointer,
            String kindPattern,
            List<String> requiredOutcomeClasses,
            List<String> requiredEvidence,
            Optional<String> level) {

        private static KindExpectation read(ObjectReader reader) {
            return new KindExpectation(
                    reader.pointer(),
                    reader.expression("kindPattern"),
                    reader.texts("requiredOutcomeClasses", Texts.ANY),
                    reader.texts("requiredEvidence", Texts.ANY),
                    reader.word("level", QualityPolicy.LEVELS));
        }
    }

    /**
     * How the owner tests of strong proofs must be called.
     *
     * @param pointer JSON Pointer of the rule in the policy
     * @param minimumFidelity the fidelity from which on the rule applies
     * @param kindPattern regular expression that finds the kinds it applies to; empty for all
     * @param patterns regular expressions of which one must be found in the name of an owner test
     * @param level how much it matters, as the policy words it
     */
    public record OwnerTestName(
            String pointer, String minimumFidelity, String kindPattern, List<String> patterns, Optional<String> level) {

        private static OwnerTestName read(ObjectReader reader) {
            return new OwnerTestName(
                    reader.pointer(),
                    reader.text("minimumFidelity"),
                    reader.optionalExpression("kindPattern").orElse(""),
                    reader.texts("requireOwnerTestPatterns", Texts.SOME),
                    reader.word("level", QualityPolicy.LEVELS));
        }
    }

    static SelfCheckPolicy read(@Nullable Object document, Doubt doubt) {
        return ObjectReader.document(
                document,
                doubt,
                reader -> new SelfCheckPolicy(
                        reader.text("version"),
                        reader.text("principle"),
                        reader.isNotFalse("requireExplicitInventoryBehaviors"),
                        reader.isNotFalse("requireExplicitBehaviorMappings"),
                        reader.positiveNumber("maxBehaviorsPerOwnerTest"),
                        reader.positiveNumber("maxOwnerTestsPerBehavior"),
                        ProofPolicy.read(reader),
                        reader.objects("riskyKindMinimumFidelity", false, RiskyKind::read),
                        reader.objects("kindExpectationRules", false, KindExpectation::read),
                        reader.objects("fidelityOwnerTestRules", false, OwnerTestName::read)));
    }
}
