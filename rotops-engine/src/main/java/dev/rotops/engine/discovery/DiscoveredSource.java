package dev.rotops.engine.discovery;

import java.util.List;

/**
 * What one rule found.
 *
 * @param rule the rule
 * @param files paths of its files, at least one, each once, ordered by their UTF-16 code units
 */
public record DiscoveredSource(DiscoveryRule rule, List<String> files) {

    /** Keeps the files as they are at the moment. */
    public DiscoveredSource {
        files = List.copyOf(files);
    }
}
