package dev.rotops.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class JunitXmlTest {

    @Test
    @RuntimeBehavior(value = "verification.report-as-tests", outcomes = "success", evidence = "file_write")
    void countsItsTests() throws Exception {
        JunitXml xml = new JunitXml("suite");
        xml.passed("group", "one");
        xml.failed("group", "two", "stale", List.of("changed", "at a place"));
        xml.skipped("group", "three", "allowed");

        Element suite = parse(xml.toString());
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .isEqualTo("changed\nat a place");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>&\"'", "]]>", "\u0000\u0007\u001b[31m", "\ufffe\uffff", "\ud800", "\u202e", "\r\n", " "
            })
    @RuntimeBehavior(value = "verification.report-as-tests", outcomes = "success", evidence = "file_write")
    void isWellFormedWhateverTheTextsHold(String text) throws Exception {
        JunitXml xml = new JunitXml(text);
        xml.failed(text, text, text, List.of(text, text));
        xml.skipped(text, text, text);

        assertThat(parse(xml.toString()).getElementsByTagName("testcase").getLength())
                .isEqualTo(2);
    }

    private static Element parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
