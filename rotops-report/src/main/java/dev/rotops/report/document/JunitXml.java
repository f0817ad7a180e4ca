package dev.rotops.report.document;

import dev.rotops.engine.model.Printable;
import java.util.ArrayList;
import java.util.List;

/** A suite of tests as XML that CI servers read; whatever the texts hold, it is well-formed. */
public final class JunitXml {

    private final String suite;
    private final List<String> cases = new ArrayList<>();
    private int failures;
    private int skipped;

    /**
     * Begins a suite.
     *
     * @param suite its name
     */
    public JunitXml(String suite) {
        this.suite = suite;
    }

    /**
     * Adds a test that passed.
     *
     * @param group what stands for its class
     * @param name its name
     */
    public void passed(String group, String name) {
        add(group, name, "");
    }

    /**
     * Adds a test that failed.
     *
     * @param group what stands for its class
     * @param name its name
     * @param type what kind of failure it is
     * @param lines what is wrong, in one or more lines
     */
    public void failed(String group, String name, String type, List<String> lines) {
        failures++;
        add(
                group,
                name,
                "<failure message=\"" + escaped(lines.isEmpty() ? "" : lines.get(0)) + "\" type=\"" + escaped(type)
                        + "\">"
                        + String.join(
                                "\n", lines.stream().map(JunitXml::escaped).toList()) + "</failure>");
    }

    /**
     * Adds a test that was not held to anything.
     *
     * @param group what stands for its class
     * @param name its name
     * @param reason why
     */
    public void skipped(String group, String name, String reason) {
        skipped++;
        add(group, name, "<skipped message=\"" + escaped(reason) + "\"/>");
    }

    private void add(String group, String name, String content) {
        cases.add("  <testcase classname=\"" + escaped(group) + "\" name=\"" + escaped(name) + "\" time=\"0\">"
                + content + "</testcase>\n");
    }

    private static String escaped(String text) {
        String line = text.isBlank() ? "" : Printable.line(text);
        return line.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Returns the document. */
    @Override
    public String toString() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"" + escaped(suite) + "\" tests=\""
                + cases.size() + "\" failures=\"" + failures + "\" errors=\"0\" skipped=\"" + skipped
                + "\" time=\"0\">\n" + String.join("", cases) + "</testsuite>\n";
    }
}
