package dev.rotops.report.document;

import dev.rotops.engine.reconcile.Finding;
import java.util.List;

/** A Markdown file in the making: a heading, facts, whatever else, and findings. */
public final class MarkdownReport {

    private final StringBuilder text = new StringBuilder();

    /**
     * Begins a report.
     *
     * @param title its heading
     */
    public MarkdownReport(String title) {
        text.append("# ").append(title).append("\n\n");
    }

    /**
     * Adds an item to the list of facts.
     *
     * @param name what it is
     * @param value what it is like
     * @return this report
     */
    public MarkdownReport fact(String name, Object value) {
        return line("- " + name + ": " + Markdown.text(value.toString()));
    }

    /**
     * Adds a line as it is.
     *
     * @param line Markdown
     * @return this report
     */
    public MarkdownReport line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /**
     * Adds findings, or says that there are none.
     *
     * @param findings what was found
     * @return this report
     */
    public MarkdownReport findings(List<Finding> findings) {
        text.append("\n## Findings\n\n");
        if (findings.isEmpty()) {
            return line("None.");
        }
        FindingDocument.markdown(findings).forEach(this::line);
        return this;
    }

    /** Returns the Markdown. */
    @Override
    public String toString() {
        return text.toString();
    }
}
