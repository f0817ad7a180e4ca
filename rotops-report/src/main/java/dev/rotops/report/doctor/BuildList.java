package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import java.util.List;

/**
 * A list that a build sets.
 *
 * @param values its values
 * @param location where
 */
record BuildList(List<String> values, Location location) {

    BuildList {
        values = List.copyOf(values);
    }

    BuildSetting as(String name) {
        return new BuildSetting(name, String.join(",", values), location);
    }
}
