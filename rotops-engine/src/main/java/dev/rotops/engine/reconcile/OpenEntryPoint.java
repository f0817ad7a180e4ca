package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.ReviewState;

/**
 * An entry point that waits for its review.
 *
 * @param entryPoint the entry point
 * @param state unreviewed, proposed or deferred
 * @param source id of the inventory source that proposes it, or that it fits into; empty where there is none
 * @param surface id of the surface that it belongs to by its source or its file; empty where none suggests itself
 */
public record OpenEntryPoint(EntryPoint entryPoint, ReviewState state, String source, String surface) {}
