package dev.rotops.engine.model;

/**
 * A number of an artifact as it was written, so that no precision is lost and no huge exponent is expanded.
 *
 * @param literal its characters in the file
 */
record JsonNumber(String literal) {}
