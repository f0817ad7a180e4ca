package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.Retrospective;
import dev.rotops.engine.model.RetrospectiveEntry;
import dev.rotops.engine.model.ReviewedModel;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the review of the retrospective says.
 *
 * @param artifacts the artifacts that could be read
 * @param principle the retrospective's principle; the control plane's where there is no retrospective
 * @param version likewise its version
 * @param entries how many misses there are
 * @param openEntries how many of them are open
 * @param hardenedEntries how many of them the model is hardened against
 * @param closedEntries how many of them are closed, which is what any other status counts as
 * @param recurringRootCauses root causes that were named more than once, the most frequent first
 * @param findings what the review finds, which is that there is no list of misses where there is none
 * @param shapeViolations where else the retrospective has not the shape of its schema; they do not count, as the rules go on
 *     over what could be read
 */
public record RetrospectiveReport(
        List<Artifact<?>> artifacts,
        String principle,
        String version,
        int entries,
        int openEntries,
        int hardenedEntries,
        int closedEntries,
        List<RecurringRootCause> recurringRootCauses,
        List<Finding> findings,
        List<Finding> shapeViolations) {

    /**
     * A root cause that was named more than once.
     *
     * @param rootCause the cause
     * @param count how often it was named
     */
    public record RecurringRootCause(String rootCause, int count) {}

    static RetrospectiveReport of(
            ReviewedModel model, Retrospective retrospective, List<Finding> findings, List<Finding> shapeViolations) {
        List<RetrospectiveEntry> entries = retrospective.entries();
        int open = count(entries, RetrospectiveEntry::isOpen);
        int hardened = count(entries, RetrospectiveEntry::isHardened);
        return new RetrospectiveReport(
                model.artifacts(),
                retrospective.principle(),
                retrospective.version(),
                entries.size(),
                open,
                hardened,
                entries.size() - open - hardened,
                recurring(entries),
                findings,
                shapeViolations);
    }

    private static int count(List<RetrospectiveEntry> entries, Predicate<RetrospectiveEntry> which) {
        return (int) entries.stream().filter(which).count();
    }

    static List<RecurringRootCause> recurring(List<RetrospectiveEntry> entries) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (RetrospectiveEntry entry : entries) {
            entry.rootCauses().forEach(cause -> counts.merge(cause, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(cause -> cause.getValue() > 1)
                .map(cause -> new RecurringRootCause(cause.getKey(), cause.getValue()))
                .sorted(Comparator.comparingInt(RecurringRootCause::count).reversed())
                .toList();
    }
}
