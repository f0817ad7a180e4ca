package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import java.util.Optional;

/**
 * Which Surefire runs a module's tests.
 *
 * @param text the version
 * @param origin who says so: {@code set in <file>}, or {@code the default of <Maven>}
 * @param location where it is written; absent for a default
 */
record SurefireVersion(String text, String origin, Optional<Location> location) {

    static SurefireVersion byDefault(String version, String maven) {
        return new SurefireVersion(version, "the default of " + maven, Optional.empty());
    }

    boolean isBefore(int... version) {
        return VersionNumber.parse(text)
                .filter(number -> number.isBefore(version))
                .isPresent();
    }
}
