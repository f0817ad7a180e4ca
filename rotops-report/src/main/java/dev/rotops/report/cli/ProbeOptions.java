package dev.rotops.report.cli;

import dev.rotops.report.probe.ProbeSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which probes to run, and how many at a time. */
final class ProbeOptions {

    @Option(names = "--only", paramLabel = "ID", description = "A probe to run; may be given several times.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--reuse", description = "Leave out probes that have passed with everything as it is now.")
    private boolean reuse;

    @Option(
            names = "--parallel",
            paramLabel = "NUMBER",
            description = "How many to run at a time; default: one for each processor, at most four.")
    private Optional<Integer> parallel = Optional.empty();

    void requireKnown(List<String> ids, RotopsOptions options) {
        for (String id : only) {
            if (!ids.contains(id)) {
                throw options.usage("--only " + id + ": there is no such probe; there are " + String.join(", ", ids));
            }
        }
    }

    void requireSome(RotopsOptions options) {
        if (parallel.isPresent() && parallel.get() < 1) {
            throw options.usage("--parallel " + parallel.get() + " runs nothing: name at least 1");
        }
    }

    ProbeSelection selection() {
        return new ProbeSelection(only, reuse, parallel.orElseGet(ProbeSelection::usualParallelism));
    }
}
