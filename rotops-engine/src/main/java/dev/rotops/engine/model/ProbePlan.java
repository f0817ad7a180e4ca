package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Doubt;
import dev.rotops.engine.model.ObjectReader.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the product itself is run to show that it does what its behaviors say.
 *
 * @param version version of the reviewed model
 * @param principle the project's governing principle
 * @param taskClass what sort of product it is; absent where none fits
 * @param mustRun whether the product counts as complete only when every probe has passed
 * @param extensions class path of the project's own kinds of probes, relative to the root
 * @param probes the probes
 */
public record ProbePlan(
        String version,
        String principle,
        Optional<TaskClass> taskClass,
        boolean mustRun,
        List<String> extensions,
        List<Probe> probes) {

    /** The mode in which tests and model are enough. */
    public static final String CODE_COMPLETE = "code_complete";

    /** The mode in which every probe must have passed, too. */
    public static final String PRODUCT_COMPLETE = "product_complete";

    private static final Set<String> MODES = Set.of(CODE_COMPLETE, PRODUCT_COMPLETE);

    /**
     * Returns the completion mode as the artifact words it.
     *
     * @return {@link #CODE_COMPLETE} or {@link #PRODUCT_COMPLETE}
     */
    public String completionMode() {
        return mustRun ? PRODUCT_COMPLETE : CODE_COMPLETE;
    }

    /**
     * Returns the kinds that the task class wants and no probe has.
     *
     * @return them, in the order of the task class
     */
    public List<String> unconfiguredKinds() {
        return taskClass.map(TaskClass::kinds).orElse(List.of()).stream()
                .filter(kind -> probes.stream().noneMatch(probe -> probe.kind().equals(kind)))
                .toList();
    }

    static ProbePlan read(@Nullable Object document, Doubt doubt) {
        return ObjectReader.document(
                document,
                doubt,
                reader -> new ProbePlan(
                        reader.text("version"),
                        reader.text("principle"),
                        reader.word("taskClass", TaskClass.words()).flatMap(TaskClass::ofWord),
                        !reader.requiredWord("completionMode", MODES).equals(CODE_COMPLETE),
                        reader.texts("extensions", Texts.UNIQUE),
                        reader.objects("probes", true, Probe::read)));
    }
}
