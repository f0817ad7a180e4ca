package dev.rotops.engine.capability;

/**
 * What one gate says of one demand.
 *
 * @param profile id of the profile
 * @param advertised whether the test wants it advertised, or absent
 * @param outcome what the gate found
 * @param message one sentence: why; for people
 * @param remedy one sentence: what to do
 */
public record GateVerdict(String profile, boolean advertised, GateOutcome outcome, String message, String remedy) {}
