package dev.rotops.spi;

/**
 * What a test demands of the system under test.
 *
 * @param profile id of a capability profile
 * @param advertised whether the profile is to be advertised, or to be absent
 */
public record CapabilityDemand(String profile, boolean advertised) {}
