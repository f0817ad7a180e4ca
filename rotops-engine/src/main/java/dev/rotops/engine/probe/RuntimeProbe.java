package dev.rotops.engine.probe;

import dev.rotops.engine.model.Probe;
import java.util.List;

/**
 * A kind of probe.
 *
 * <p>A project adds kinds of its own through {@link java.util.ServiceLoader}, and names the class path that they are on as
 * {@code extensions} in its {@code runtime-probes.json}. A probe of such a kind finds its configuration in the
 * {@linkplain Probe#settings() settings}.
 */
public interface RuntimeProbe {

    /**
     * Returns the word by which probes name this kind.
     *
     * @return a word such as {@code headless_run}
     */
    String kind();

    /**
     * Says what a probe of this kind lacks, so that it is reported before anything runs.
     *
     * @param probe the probe as it is configured
     * @return what is missing, such as {@code "command"}, each with the path of its key; empty where nothing is
     */
    default List<String> missing(Probe probe) {
        return List.of();
    }

    /**
     * Runs the product and judges it.
     *
     * @param run what to run, and where
     * @return what was seen
     * @throws ProbeFailure if it cannot go on; that is evidence, too, and it has not passed
     * @throws Exception whatever else goes wrong; likewise
     */
    RuntimeEvidence run(ProbeRun run) throws Exception;
}
