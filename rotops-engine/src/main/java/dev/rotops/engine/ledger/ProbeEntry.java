package dev.rotops.engine.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A probe ran the product.
 *
 * @param number place in the run
 * @param probe id of the probe
 * @param inputs hash of all that the result rests on: the probe, and the product's files
 * @param evidence what it saw: strings, numbers, booleans, lists and maps of such
 */
public record ProbeEntry(long number, String probe, String inputs, Map<String, Object> evidence)
        implements LedgerEntry {

    /** Makes the map immutable, and keeps its order. */
    public ProbeEntry {
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }
}
