package dev.rotops.engine.reconcile;

import dev.rotops.engine.files.ContentHash;
import dev.rotops.engine.files.SourceLanguage;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.Probe;
import dev.rotops.engine.probe.BuiltProduct;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A probe, and all that its result rests on.
 *
 * @param probe the probe
 * @param location where it stands in the plan
 * @param definition its text, whatever its white space
 * @param files the files that the product is made of, those that the probe names, and the classes of a kind of the project's own
 */
public record PlannedProbe(Probe probe, Location location, String definition, List<String> files) {

    /** Makes the list immutable. */
    public PlannedProbe {
        files = List.copyOf(files);
    }

    /**
     * Tells whether what the probe runs was built of the product's sources as they are.
     *
     * @param root directory that the paths are relative to
     * @return what is older than which of its sources; nothing where nothing is, or where nobody can tell
     */
    public Optional<String> outdated(Path root) {
        return BuiltProduct.outdated(
                probe, root, files.stream().filter(SourceLanguage::isOfProduct).toList());
    }

    /**
     * Tells one state of probe and product from another.
     *
     * @param hashes what the files hold
     * @return a hash that changes with them
     */
    public String inputs(FileHashes hashes) {
        StringBuilder inputs = new StringBuilder(definition);
        for (String file : files) {
            inputs.append('\n').append(file).append(' ').append(hashes.of(file));
        }
        return ContentHash.of(inputs.toString());
    }
}
