package dev.rotops.engine.it;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A test in an XML report.
 *
 * @param className the class that it is reported of
 * @param name its name
 * @param outcomes one word for each mark that it carries, such as {@code failure}; none when it passed
 * @param text everything that is said about it
 */
public record ReportedTest(String className, String name, List<String> outcomes, String text) {

    private static final List<String> MARKS =
            List.of("failure", "error", "skipped", "rerunFailure", "rerunError", "flakyFailure", "flakyError");

    public ReportedTest {
        outcomes = List.copyOf(outcomes);
    }

    static ReportedTest of(Element testCase) {
        List<String> outcomes = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Node child = testCase.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element mark && MARKS.contains(mark.getTagName())) {
                outcomes.add(mark.getTagName());
                text.append(mark.getAttribute("message")).append('\n').append(mark.getTextContent());
            }
        }
        return new ReportedTest(
                testCase.getAttribute("classname"), testCase.getAttribute("name"), outcomes, text.toString());
    }

    /** The name by which tests here know it: {@code rotops.stock > stock.deliver: is declared}. */
    public String fullName() {
        return className + " > " + name;
    }

    public boolean isOfRotops() {
        return className.startsWith("rotops.");
    }
}
