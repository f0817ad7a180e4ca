package dev.rotops.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.ledger.LedgerReading;
import dev.rotops.engine.ledger.LedgerWriter;
import dev.rotops.engine.ledger.ProbeEntry;
import dev.rotops.engine.ledger.Redaction;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactedEvidenceTest {

    @Test
    void showsNoSecretWhereverItStands() {
        Redaction redaction = Redaction.of(Map.of("DB_PASSWORD", "hunter22"), Set.of());
        RedactedEvidence redacted = new RedactedEvidence(redaction::of, redaction::of);
        RuntimeEvidence evidence = new RuntimeEvidence(
                "own",
                false,
                "said hunter22",
                1,
                Map.of("list", List.of(Map.of("hunter22", "x hunter22")), "count", 3));

        assertThat(redacted.of(evidence).toJson().toString())
                .doesNotContain("hunter22")
                .contains("said [DB_PASSWORD]", "{[DB_PASSWORD]=x [DB_PASSWORD]}", "count=3");
    }

    /** A failure that nobody reads would leave an earlier pass in its place. */
    @Nested
    class IsReadFromTheLedger {

        private static final String ESCAPED = "\u0001".repeat(300_000);

        @TempDir
        Path directory;

        private void read(String summary, Map<String, Object> payload) throws IOException {
            RuntimeEvidence evidence = new RedactedEvidence(UnaryOperator.identity(), UnaryOperator.identity())
                    .of(new RuntimeEvidence("own", false, summary, 1, payload));
            try (LedgerWriter writer = LedgerWriter.begin(directory, directory, directory)) {
                writer.append(number -> new ProbeEntry(number, "probe", "inputs", evidence.toJson()));
            }

            LedgerReading reading = LedgerReading.of(List.of(directory));

            assertThat(reading.problems()).isEmpty();
            assertThat(reading.ledger().runs().get(0).entries()).hasSize(1);
        }

        @Test
        void howeverLongItsSummaryIs() throws IOException {
            read("x".repeat(300_000), Map.of());
        }

        @Test
        void howeverManyTextsThereAre() throws IOException {
            List<Object> texts = Collections.nCopies(100, ESCAPED);

            read(ESCAPED, Map.of("texts", Collections.nCopies(100, texts)));
        }

        @Test
        void howeverLongNamesAre() throws IOException {
            Map<String, Object> names = new LinkedHashMap<>();
            IntStream.range(0, 100).forEach(i -> names.put(i + ESCAPED, ESCAPED));

            read(ESCAPED, names);
        }

        @Test
        void howeverManyListsThereAre() throws IOException {
            Object lists = List.of();
            for (int depth = 0; depth < 5; depth++) {
                lists = Collections.nCopies(20, lists);
            }

            read("", Map.of("lists", lists));
        }

        @Test
        void howeverLongANumberIs() throws IOException {
            read("", Map.of("number", BigInteger.TEN.pow(300_000)));
        }
    }

    @Test
    void saysHowMuchIsLeftOut() {
        List<String> texts = Collections.nCopies(150, "x".repeat(2500));
        RedactedEvidence redacted = new RedactedEvidence(UnaryOperator.identity(), UnaryOperator.identity());

        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("few", texts.subList(0, 2));
        payload.put("many", List.of(texts, texts));

        RuntimeEvidence evidence = redacted.of(new RuntimeEvidence("own", false, "y".repeat(1999) + "😀", 1, payload));

        assertThat(evidence.summary()).isEqualTo("y".repeat(1999) + "…");
        assertThat(evidence.payload().get("few")).isEqualTo(Collections.nCopies(2, "x".repeat(2000) + "…"));
        assertThat(evidence.payload().get("many"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .satisfies(many -> assertThat(many.get(0))
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .last()
                        .asString()
                        .matches("and 8[0-9] more"))
                .endsWith("and 1 more");
    }
}
