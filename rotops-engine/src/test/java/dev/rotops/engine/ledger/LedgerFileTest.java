package dev.rotops.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerFileTest {

    private static final String HEADER =
            "{\"type\":\"ledger\",\"schema\":1,\"run\":\"r\",\"started\":5,\"pid\":7,\"root\":\"\",\"module\":\"m\",\"rotops\":\"0.1.0\"}\n";
    private static final String LINE = "{\"n\":1,\"type\":\"class\",\"class\":\"A\",\"hash\":\"h\"}\n";
    private static final LedgerEntry ENTRY = new ClassEntry(1, "A", "h");

    @TempDir
    Path directory;

    private LedgerFile read(String... lines) throws IOException {
        return LedgerFile.read(Files.writeString(directory.resolve("ledger.jsonl"), String.join("", lines)));
    }

    @Nested
    class What_was_written {

        @Test
        void is_read_back_as_it_was() throws IOException {
            RandomLedger random = new RandomLedger(3);
            List<LedgerEntry> written = new ArrayList<>();
            try (LedgerWriter writer = LedgerWriter.begin(directory, directory, directory)) {
                for (int i = 1; i <= 1000; i++) {
                    writer.append(number -> {
                        LedgerEntry entry = random.entry(number);
                        written.add(entry);
                        return entry;
                    });
                }
            }

            LedgerReading reading = LedgerReading.of(List.of(directory));

            assertThat(written.stream().map(LedgerEntry::getClass).distinct()).hasSize(10);
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.ledger().runs())
                    .singleElement()
                    .satisfies(run -> assertThat(run.entries()).isEqualTo(written));
        }

        @Test
        void is_there_as_soon_as_it_is_flushed() throws IOException {
            try (LedgerWriter writer = LedgerWriter.begin(directory, directory, directory)) {
                writer.append(number -> new ClassEntry(number, "A", "h"));
                writer.flush();

                assertThat(LedgerReading.of(List.of(directory)).ledger().runs())
                        .singleElement()
                        .satisfies(run -> assertThat(run.entries()).containsExactly(ENTRY));
            }
        }

        @Test
        void stays_whole_when_many_threads_write_and_are_interrupted() throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(8);
            try (LedgerWriter writer = LedgerWriter.begin(directory, directory, directory)) {
                List<Future<?>> writing = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    writing.add(pool.submit(() -> {
                        for (int line = 0; line < 200; line++) {
                            Thread.currentThread().interrupt();
                            writer.append(number -> new ClassEntry(number, "A".repeat(500), "h"));
                        }
                        return Thread.interrupted();
                    }));
                }
                for (Future<?> thread : writing) {
                    thread.get();
                }
            } finally {
                pool.shutdownNow();
            }

            LedgerReading reading = LedgerReading.of(List.of(directory));
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.ledger().runs())
                    .singleElement()
                    .satisfies(run -> assertThat(run.entries()).hasSize(1600));
        }

        @Test
        void comes_later_than_what_is_there_though_the_clock_goes_backwards() throws IOException {
            long future = System.currentTimeMillis() + 1_000_000;
            Files.writeString(directory.resolve(future + "-1.jsonl"), HEADER);

            LedgerWriter.begin(directory, directory, directory).close();

            assertThat(LedgerDirectory.latest(directory)).isEqualTo(future + 1);
        }
    }

    @Nested
    class What_cannot_be_read {

        @Test
        void is_the_last_line_of_a_jvm_that_died() throws IOException {
            LedgerFile file = read(HEADER, LINE, "{\"n\":2,\"type\":\"cla");

            assertThat(file.runs().get(0).entries()).containsExactly(ENTRY);
            assertThat(file.problems())
                    .extracting(LedgerProblem::line, LedgerProblem::kind)
                    .containsExactly(tuple(3L, LedgerProblem.Kind.TORN));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"n\":0,\"type\":\"class\",\"class\":\"A\",\"hash\":\"h\"}",
                    "{\"n\":2,\"type\":\"class\",\"class\":\"A\"}",
                    "{\"n\":2,\"type\":\"test\",\"id\":\"i\",\"class\":\"A\",\"outcome\":\"proven\"}",
                    "{\"n\":99999999999999999999,\"type\":\"class\",\"class\":\"A\",\"hash\":\"h\"}",
                    "{\"n\":2,\"type\":\"end\",\"tests\":9223372036854775807}",
                    "{\"n\":2,\"type\":\"end\",\"tests\":-1}",
                    "{\"n\":2,\"type\":\"report\",\"checks\":1,\"failures\":9223372036854775807}",
                    "{\"n\":2} {\"n\":3}",
                    "{\"n\":2,\"type\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}",
                    "[]",
                    "null",
                    "../../etc/passwd",
                    "\u0000",
                    "<script>alert(1)</script>"
                })
        void is_a_line_that_is_no_entry(String line) throws IOException {
            LedgerFile file = read(HEADER, line, "\n", LINE);

            assertThat(file.runs().get(0).entries()).containsExactly(ENTRY);
            assertThat(file.problems())
                    .extracting(LedgerProblem::line, LedgerProblem::kind)
                    .containsExactly(tuple(2L, LedgerProblem.Kind.MALFORMED));
        }

        @Test
        void is_a_line_of_a_hundred_megabytes_that_is_never_held() throws IOException {
            Path path = directory.resolve("long.jsonl");
            byte[] chunk = new byte[1 << 20];
            Arrays.fill(chunk, (byte) 'x');
            try (OutputStream output = Files.newOutputStream(path)) {
                output.write(HEADER.getBytes(StandardCharsets.UTF_8));
                output.write(
                        "{\"n\":2,\"type\":\"evidence\",\"id\":\"i\",\"kind\":\"".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 100; i++) {
                    output.write(chunk);
                }
                output.write(("\"}\n" + LINE).getBytes(StandardCharsets.UTF_8));
            }

            LedgerFile file = LedgerFile.read(path);

            assertThat(file.runs().get(0).entries()).containsExactly(ENTRY);
            assertThat(file.problems()).extracting(LedgerProblem::kind).containsExactly(LedgerProblem.Kind.TOO_LONG);
        }

        @Test
        void is_a_ledger_of_another_schema() throws IOException {
            LedgerFile file = read(HEADER.replace("\"schema\":1", "\"schema\":2"), LINE, LINE);

            assertThat(file.runs()).isEmpty();
            assertThat(file.problems())
                    .extracting(LedgerProblem::kind)
                    .containsExactly(LedgerProblem.Kind.OTHER_SCHEMA);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "\n\n",
                    "{\"n\":1,\"type\":\"class\",\"class\":\"A\",\"hash\":\"h\"}\n{\"n\":2,\"type\":\"x\"}\n"
                })
        void is_a_file_that_does_not_begin_as_a_ledger(String content) throws IOException {
            LedgerFile file = read(content);

            assertThat(file.runs()).isEmpty();
            assertThat(file.problems()).extracting(LedgerProblem::kind).containsExactly(LedgerProblem.Kind.NO_LEDGER);
        }

        @Test
        void is_a_file_that_is_not_there() {
            assertThat(LedgerFile.read(directory.resolve("none.jsonl")).problems())
                    .extracting(LedgerProblem::kind)
                    .containsExactly(LedgerProblem.Kind.UNREADABLE);
        }
    }

    @Nested
    class What_is_not_known {

        @Test
        void is_kept_and_passed_over() throws IOException {
            String line = "{\"n\":2,\"type\":\"observation\",\"what\":{\"a\":[1,2.5,null]}}";
            LedgerFile file = read(HEADER, LINE, line, "\n");

            assertThat(file.runs().get(0).entries()).containsExactly(ENTRY, new UnknownEntry(2, "observation", line));
            assertThat(file.problems()).isEmpty();
        }

        @Test
        void is_a_member_more_of_a_known_line() throws IOException {
            LedgerFile file = read(HEADER, LINE.replace("\"hash\"", "\"more\":{\"x\":[true]},\"hash\""));

            assertThat(file.runs().get(0).entries()).containsExactly(ENTRY);
        }
    }

    @Test
    void severalLedgersInOneFileAreSeveralRuns() throws IOException {
        LedgerFile file = read(HEADER, LINE, HEADER.replace("\"r\"", "\"s\""), LINE);

        assertThat(file.runs()).extracting(run -> run.header().run()).containsExactly("r", "s");
    }
}
