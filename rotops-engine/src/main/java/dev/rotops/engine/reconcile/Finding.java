package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Location;

/**
 * One thing that is wrong.
 *
 * @param level how much it matters
 * @param code stable kebab-case word; {@code docs/findings.md} has an entry for each
 * @param subject what it is about
 * @param location where to look
 * @param message one sentence: what is wrong
 * @param remedy one sentence: what to do
 */
public record Finding(Level level, String code, Subject subject, Location location, String message, String remedy) {}
