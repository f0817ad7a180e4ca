package dev.rotops.report.probe;

import java.util.List;

/**
 * Which probes to run.
 *
 * @param ids their ids; empty for all
 * @param reuse whether to leave out those that have passed with everything as it is now
 * @param parallel how many to run at a time
 */
public record ProbeSelection(List<String> ids, boolean reuse, int parallel) {

    private static final int SOME = 4;

    /** Makes the list immutable. */
    public ProbeSelection {
        ids = List.copyOf(ids);
    }

    /**
     * Returns how many probes to run at a time unless somebody says otherwise.
     *
     * @return as many as there are processors, at most four
     */
    public static int usualParallelism() {
        return Math.min(SOME, Runtime.getRuntime().availableProcessors());
    }

    boolean includes(String id) {
        return ids.isEmpty() || ids.contains(id);
    }
}
