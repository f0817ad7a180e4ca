package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Location;

/**
 * One thing that is wrong.
 *
 * @param level how much it matters
 * @param code which of the things that can be wrong
 * @param subject what it is about
 * @param location where to look
 * @param message one sentence: what is wrong
 * @param remedy one sentence: what to do
 */
public record Finding(
        Level level, FindingCode code, Subject subject, Location location, String message, String remedy) {}
