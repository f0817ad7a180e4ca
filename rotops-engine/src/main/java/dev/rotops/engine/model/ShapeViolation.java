package dev.rotops.engine.model;

/**
 * One place where an artifact does not have the shape that its schema demands.
 *
 * @param pointer JSON Pointer of the value; empty for the document
 * @param location where it stands
 * @param message what is wrong, without the place
 * @param remedy what to write instead
 */
public record ShapeViolation(String pointer, Location location, String message, String remedy) {}
