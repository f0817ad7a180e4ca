package dev.rotops.engine.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The tests of a directory of XML reports.
 *
 * @param all the tests, by file and in the file's order
 */
public record ReportedTests(List<ReportedTest> all) {

    public ReportedTests {
        all = List.copyOf(all);
    }

    /** Reads a directory; none where there is no such directory, for then nothing ran. */
    static ReportedTests read(Path directory) {
        List<ReportedTest> tests = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.filter(ReportedTests::isReport).sorted().toList()) {
                    addTests(file, tests);
                }
            } catch (IOException | SAXException | ParserConfigurationException e) {
                throw new IllegalStateException(directory.toString(), e);
            }
        }
        return new ReportedTests(tests);
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("TEST-") && name.endsWith(".xml");
    }

    private static void addTests(Path file, List<ReportedTest> tests)
            throws IOException, SAXException, ParserConfigurationException {
        NodeList testCases = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("testcase");
        for (int i = 0; i < testCases.getLength(); i++) {
            if (testCases.item(i) instanceof Element testCase) {
                tests.add(ReportedTest.of(testCase));
            }
        }
    }

    /** Full names of the tests that RotOps reported. */
    public List<String> ofRotops() {
        return names(ReportedTest::isOfRotops);
    }

    /** Full names of the user's own tests. */
    public List<String> ofUser() {
        return names(test -> !test.isOfRotops());
    }

    /** Full names of the tests that carry any of these marks. */
    public List<String> marked(String... marks) {
        return names(test -> test.outcomes().stream().anyMatch(List.of(marks)::contains));
    }

    /** What the report says about the one test with this full name. */
    public ReportedTest get(String fullName) {
        List<ReportedTest> found =
                all.stream().filter(test -> test.fullName().equals(fullName)).toList();
        if (found.size() != 1) {
            throw new AssertionError(fullName + " is reported " + found.size() + " times among " + names(test -> true));
        }
        return found.get(0);
    }

    private List<String> names(Predicate<ReportedTest> which) {
        return all.stream().filter(which).map(ReportedTest::fullName).toList();
    }
}
