package dev.rotops.engine.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/** The root of the engine's tests, which knows what they were made of. */
final class RotopsEngineDescriptor extends EngineDescriptor {

    private Mode mode = Mode.ENFORCE;
    private int checks;
    private @Nullable String summary;

    RotopsEngineDescriptor(UniqueId uniqueId) {
        super(uniqueId, "RotOps");
    }

    Mode mode() {
        return mode;
    }

    void setMode(Mode mode) {
        this.mode = mode;
    }

    /** How many checks the whole report has, however many of them are selected. */
    void setChecks(int checks) {
        this.checks = checks;
    }

    /** What is printed at the end of the run; absent where nothing is wanted, and where only a part of the report is run. */
    Optional<String> summary() {
        long selected = getDescendants().stream()
                .filter(CheckDescriptor.class::isInstance)
                .count();
        return selected == checks ? Optional.ofNullable(summary) : Optional.empty();
    }

    void setSummary(String summary) {
        this.summary = summary;
    }
}
