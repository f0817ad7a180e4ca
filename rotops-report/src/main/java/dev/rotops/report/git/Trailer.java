package dev.rotops.report.git;

/**
 * A line at the end of a commit's message.
 *
 * @param value what it says
 * @param id the commit's id
 * @param author who wrote the commit
 */
public record Trailer(String value, String id, String author) {

    /**
     * Returns what people call the commit.
     *
     * @return the beginning of its id
     */
    public String commit() {
        return id.substring(0, Math.min(id.length(), CommittedTree.SHORT_ID));
    }
}
