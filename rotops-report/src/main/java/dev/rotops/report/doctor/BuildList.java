package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import java.util.List;
import java.util.stream.Stream;

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

    BuildList with(BuildList further) {
        return new BuildList(
                Stream.concat(values.stream(), further.values.stream()).toList(), location);
    }

    BuildSetting as(String name) {
        return new BuildSetting(name, String.join(",", values), location);
    }
}
