package dev.rotops.engine.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The tests of a suite, as JUnit XML reports tell of them.
 *
 * @param outcomes how each test of the project ended, by its class and name; a test that stands in several reports ended as
 *     badly as in the worst
 * @param checks likewise, what RotOps reports as tests beside them
 */
record SuiteReports(Map<String, TestOutcome> outcomes, Map<String, TestOutcome> checks) {

    private static final long MAXIMUM_BYTES = 64L << 20;

    /** Classes that do not exist, of lower-case letters, with tests whose names are a subject and a sentence about it. */
    private static final Pattern CHECK =
            Pattern.compile("rotops\\.(?:[a-z0-9-]+|checks\\.[a-z]+|verify\\.[^#]+)#.+: .+", Pattern.DOTALL);

    static SuiteReports read(Collection<Path> files) throws ProbeFailure {
        Map<String, TestOutcome> tests = new TreeMap<>();
        for (Path file : files) {
            if (file.getFileName().toString().endsWith(".xml")) {
                read(file, tests);
            }
        }
        Map<String, TestOutcome> checks = new TreeMap<>(tests);
        checks.keySet().removeIf(test -> !CHECK.matcher(test).matches());
        tests.keySet().removeAll(checks.keySet());
        return new SuiteReports(Collections.unmodifiableMap(tests), Collections.unmodifiableMap(checks));
    }

    private static void read(Path file, Map<String, TestOutcome> into) throws ProbeFailure {
        try (InputStream input = Files.newInputStream(file)) {
            if (Files.size(file) > MAXIMUM_BYTES) {
                throw new ProbeFailure("the report " + file.getFileName() + " is larger than 64 MiB");
            }
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            read(factory.createXMLStreamReader(input), into);
        } catch (IOException | XMLStreamException e) {
            throw new ProbeFailure("the report " + file.getFileName() + " cannot be read: it is not whole, or not XML");
        }
    }

    private static void read(XMLStreamReader reader, Map<String, TestOutcome> into) throws XMLStreamException {
        String test = "";
        TestOutcome outcome = TestOutcome.PASSED;
        while (reader.hasNext()) {
            int event = reader.next();
            String element = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                    ? reader.getLocalName()
                    : "";
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (element) {
                    case "testcase" -> {
                        test = reader.getAttributeValue(null, "classname") + "#"
                                + reader.getAttributeValue(null, "name");
                        outcome = TestOutcome.PASSED;
                    }
                    case "failure", "error" -> outcome = TestOutcome.FAILED;
                    case "skipped" -> outcome = TestOutcome.SKIPPED;
                    default -> {}
                }
            } else if (element.equals("testcase")) {
                into.merge(test, outcome, (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
    }

    List<String> with(TestOutcome outcome) {
        return outcomes.entrySet().stream()
                .filter(test -> test.getValue() == outcome)
                .map(Map.Entry::getKey)
                .toList();
    }
}
