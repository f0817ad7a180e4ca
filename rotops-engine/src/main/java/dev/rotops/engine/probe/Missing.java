package dev.rotops.engine.probe;

import dev.rotops.engine.model.Probe;
import java.util.ArrayList;
import java.util.List;

/** Collects what a probe lacks for its kind. */
final class Missing {

    private final Probe probe;
    private final List<String> missing = new ArrayList<>();

    private Missing(Probe probe) {
        this.probe = probe;
    }

    static Missing of(Probe probe) {
        return new Missing(probe);
    }

    Missing command() {
        return require(!probe.command().isEmpty(), "\"command\"");
    }

    Missing require(boolean given, String key) {
        if (!given) {
            missing.add(key);
        }
        return this;
    }

    List<String> toList() {
        return List.copyOf(missing);
    }
}
