package dev.rotops.report.git;

/**
 * A line at the end of a commit's message.
 *
 * @param value what it says
 * @param commit the beginning of the commit's id
 * @param author who wrote the commit
 */
public record Trailer(String value, String commit, String author) {}
