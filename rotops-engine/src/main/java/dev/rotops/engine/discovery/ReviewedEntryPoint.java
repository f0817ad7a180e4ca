package dev.rotops.engine.discovery;

/**
 * An entry point, and what has been said about it.
 *
 * @param entryPoint the entry point
 * @param state what has been said
 * @param says where: id of the inventory source, reason of the suppression or deferral; empty where nothing was said
 */
public record ReviewedEntryPoint(EntryPoint entryPoint, ReviewState state, String says) {}
