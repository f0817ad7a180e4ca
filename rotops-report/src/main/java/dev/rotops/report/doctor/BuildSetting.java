package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;

/**
 * Something that a build sets.
 *
 * @param name how the build calls it
 * @param value what it sets
 * @param location where
 */
record BuildSetting(String name, String value, Location location) {

    boolean isTrue() {
        return value.trim().equalsIgnoreCase("true");
    }
}
