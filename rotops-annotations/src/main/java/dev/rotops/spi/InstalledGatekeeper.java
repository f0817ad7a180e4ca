package dev.rotops.spi;

import java.util.ServiceLoader;

/** Looks for the engine's gatekeeper once. */
final class InstalledGatekeeper {

    static final Gatekeeper INSTANCE = ServiceLoader.load(Gatekeeper.class, Gatekeeper.class.getClassLoader())
            .findFirst()
            .orElseGet(MissingGatekeeper::new);

    private InstalledGatekeeper() {}
}
