package dev.rotops.engine.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rotops.engine.fixtures.HostUnderTest;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentUrlTest {

    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration IMPATIENT = Duration.ofMillis(400);
    private static final BearerToken TOKEN = new BearerToken("s3cret-of-the-host");

    private final HostUnderTest host = new HostUnderTest();

    @AfterEach
    void close() {
        host.close();
    }

    @Nested
    class A_document {

        @Test
        void is_what_the_host_serves() throws Exception {
            host.serving("{\"audit\": true}");

            assertThat(document(host.url()).read()).isEqualTo("{\"audit\": true}");
            assertThat(host.requests()).containsExactly("/.well-known/capabilities.json authorization=null tag=null");
        }

        @Test
        void is_named_without_its_query() {
            assertThat(document(host.url() + "?key=s3cret#there").name()).isEqualTo(host.url());
        }

        @Test
        void may_start_with_a_byte_order_mark() throws Exception {
            host.serving("\uFEFF{}");

            assertThat(document(host.url()).read()).isEqualTo("{}");
        }
    }

    @Nested
    class There_is_no_document {

        @ParameterizedTest
        @CsvSource({
            "401, Put a token into the environment variable ROTOPS_CAPABILITIES_TOKEN.",
            "403, Put a token into the environment variable ROTOPS_CAPABILITIES_TOKEN.",
            "404, Let rotops.capabilities name the URL of the document.",
            "500, See what is wrong with the system under test.",
            "503, See what is wrong with the system under test.",
            "204, See what is wrong with the system under test.",
            "206, See what is wrong with the system under test.",
            "304, See what is wrong with the system under test.",
            "300, See what is wrong with the system under test."
        })
        void where_the_host_answers_with_another_status(int status, String remedy) {
            host.answering(status, status == 204 || status == 304 ? "" : "{}");

            BrokenGateException fault = fault(document(host.url()));

            assertThat(fault.problem())
                    .isEqualTo("The capability document " + host.url() + " is answered with status " + status + ".");
            assertThat(fault.remedy()).isEqualTo(remedy);
        }

        @Test
        void where_nobody_listens() throws Exception {
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }

            BrokenGateException fault = fault(document("http://localhost:" + port + "/caps"));

            assertThat(fault.problem())
                    .isEqualTo("The capability document http://localhost:" + port + "/caps cannot be reached.");
            assertThat(fault.remedy()).isEqualTo("Start the system under test, or correct rotops.capabilities.");
        }

        @Test
        void where_there_is_no_such_host() {
            assertThat(fault(document("http://no-such-host.invalid/caps")).problem())
                    .isEqualTo("The capability document http://no-such-host.invalid/caps cannot be reached.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{\"audit\": "})
        void where_the_host_is_too_slow(String part) {
            host.hangingAfter(part);

            BrokenGateException fault = fault(document(host.url(), IMPATIENT));

            assertThat(fault.problem())
                    .isEqualTo("The capability document " + host.url() + " was not there in full within 0.4 s.");
            assertThat(fault.remedy())
                    .isEqualTo("See why the system under test is slow, or give it more time with"
                            + " rotops.capabilities-timeout.");
        }

        @Test
        void where_the_answer_breaks_off() {
            host.breakingOff("{\"audit\": true}");

            assertThat(fault(document(host.url())).problem())
                    .startsWith("The capability document " + host.url() + " broke off: ");
        }

        @Test
        void where_it_is_too_large() {
            host.serving("{\"audit\": \"" + "x".repeat(1 << 20) + "\"}");

            assertThat(fault(document(host.url())).problem())
                    .isEqualTo("The capability document " + host.url() + " is larger than 1 MiB.");
        }

        @Test
        void where_it_goes_on_forever() {
            host.handling(HostUnderTest.PLACE, exchange -> {
                exchange.sendResponseHeaders(200, 0);
                byte[] block = new byte[1 << 16];
                while (true) {
                    exchange.getResponseBody().write(block);
                }
            });

            assertThat(fault(document(host.url())).problem())
                    .isEqualTo("The capability document " + host.url() + " is larger than 1 MiB.");
        }

        @Test
        void where_it_is_not_utf_8() {
            host.handling(HostUnderTest.PLACE, exchange -> {
                exchange.sendResponseHeaders(200, 1);
                exchange.getResponseBody().write(0xE4);
                exchange.close();
            });

            assertThat(fault(document(host.url())).problem())
                    .isEqualTo("The capability document " + host.url() + " is not UTF-8.");
        }
    }

    @Nested
    class A_redirect {

        @ParameterizedTest
        @ValueSource(ints = {301, 302, 303, 307, 308})
        void is_followed(int status) throws Exception {
            host.serving("{}").redirecting("/old", status, HostUnderTest.PLACE);

            assertThat(document(host.url("/old")).read()).isEqualTo("{}");
        }

        @Test
        void to_the_same_host_takes_the_token_along() throws Exception {
            host.serving("{}").redirecting("/old", 302, host.url());

            assertThat(withToken(host.url("/old")).read()).isEqualTo("{}");
            assertThat(host.requests())
                    .containsExactly(
                            "/old authorization=Bearer s3cret-of-the-host tag=null",
                            "/.well-known/capabilities.json authorization=Bearer s3cret-of-the-host tag=null");
        }

        @Test
        void to_another_host_never_does() throws Exception {
            try (HostUnderTest other = new HostUnderTest().serving("{}")) {
                host.redirecting("/old", 302, other.url());

                assertThat(withToken(host.url("/old")).read()).isEqualTo("{}");
                assertThat(other.requests())
                        .containsExactly("/.well-known/capabilities.json authorization=null tag=null");
            }
        }

        @Test
        void and_back_shows_the_token_only_at_home() throws Exception {
            try (HostUnderTest other = new HostUnderTest()) {
                host.serving("{}").redirecting("/old", 302, other.url("/detour"));
                other.redirecting("/detour", 302, host.url());

                assertThat(withToken(host.url("/old")).read()).isEqualTo("{}");
                assertThat(other.requests()).containsExactly("/detour authorization=null tag=null");
            }
        }

        @Test
        void in_a_circle_ends() {
            host.redirecting("/old", 302, "/old");

            BrokenGateException fault = fault(document(host.url("/old")));

            assertThat(fault.problem())
                    .isEqualTo("The capability document " + host.url("/old") + " redirects more than 5 times.");
            assertThat(host.requests()).hasSize(6);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "file:///etc/passwd", "ftp://example.org/", "http://user:word@localhost/", "%%"})
        void to_what_is_no_web_address_is_not_followed(String location) {
            host.redirecting("/old", 302, location);

            assertThat(fault(document(host.url("/old"))).problem())
                    .isEqualTo("The capability document " + host.url("/old") + " redirects to no URL.");
        }
    }

    @Nested
    class A_token {

        @Test
        void is_shown_to_the_host() throws Exception {
            host.serving("{}");

            withToken(host.url()).read();

            assertThat(host.requests())
                    .containsExactly("/.well-known/capabilities.json authorization=Bearer s3cret-of-the-host tag=null");
        }

        @Test
        void that_is_refused_is_not_told() {
            host.answering(401, "no");

            BrokenGateException fault = fault(withToken(host.url()));

            assertThat(fault.remedy()).isEqualTo("Give the tests a token that it accepts.");
            assertThat(fault.toString() + fault.problem() + TOKEN).doesNotContain("s3cret");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "two words", "line\nbreak", "naïve"})
        void that_cannot_stand_in_a_header_is_recognized(String characters) {
            assertThat(new BearerToken(characters).isSendable()).isFalse();
        }
    }

    @Nested
    class A_document_with_an_entity_tag {

        @TempDir
        Path directory;

        @Test
        void is_not_sent_again_to_the_next_run() throws Exception {
            host.servingTagged("{\"audit\": true}", "\"v1\"");

            assertThat(remembering().read()).isEqualTo("{\"audit\": true}");
            assertThat(remembering().read()).isEqualTo("{\"audit\": true}");

            assertThat(host.requests())
                    .containsExactly(
                            "/.well-known/capabilities.json authorization=null tag=null",
                            "/.well-known/capabilities.json authorization=null tag=\"v1\"");
        }

        @Test
        void is_the_new_one_as_soon_as_it_changes() throws Exception {
            new DocumentMemory(directory).keep(host.url(), new DocumentMemory.Answer("\"v1\"", "{\"old\": true}"));
            host.servingTagged("{\"new\": true}", "\"v2\"");

            assertThat(remembering().read()).isEqualTo("{\"new\": true}");
            assertThat(new DocumentMemory(directory).recall(host.url()))
                    .contains(new DocumentMemory.Answer("\"v2\"", "{\"new\": true}"));
        }

        @Test
        void is_not_written_down_when_it_was_sent_for_a_token() throws Exception {
            host.servingTagged("{}", "\"v1\"");

            new DocumentUrl(
                            address(host.url()),
                            Optional.of(TOKEN),
                            PATIENT,
                            Optional.of(new DocumentMemory(directory)))
                    .read();

            assertThat(directory).isEmptyDirectory();
        }

        @Test
        void is_not_written_down_when_its_url_has_a_query() throws Exception {
            host.servingTagged("{}", "\"v1\"");
            String url = host.url() + "?key=s3cret";

            remembering(url).read();
            remembering(url).read();

            assertThat(directory).isEmptyDirectory();
            assertThat(host.requests()).hasSize(2).allMatch(request -> request.endsWith("tag=null"));
        }

        @Test
        void is_asked_for_in_full_where_the_memory_is_damaged() throws Exception {
            host.servingTagged("{}", "\"v1\"");
            remembering().read();
            try (var files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.writeString(file, "half");
                }
            }

            assertThat(remembering().read()).isEqualTo("{}");
            assertThat(host.requests()).hasSize(2).allMatch(request -> request.endsWith("tag=null"));
        }

        @Test
        void is_read_where_nothing_can_be_kept() throws Exception {
            Path file = Files.writeString(directory.resolve("file"), "");
            host.servingTagged("{}", "\"v1\"");

            DocumentUrl document = new DocumentUrl(
                    address(host.url()), Optional.empty(), PATIENT, Optional.of(new DocumentMemory(file)));

            assertThat(document.read()).isEqualTo("{}");
        }

        private DocumentUrl remembering() {
            return remembering(host.url());
        }

        private DocumentUrl remembering(String url) {
            return new DocumentUrl(address(url), Optional.empty(), PATIENT, Optional.of(new DocumentMemory(directory)));
        }
    }

    private static DocumentUrl document(String url) {
        return document(url, PATIENT);
    }

    private static DocumentUrl document(String url, Duration timeout) {
        return new DocumentUrl(address(url), Optional.empty(), timeout, Optional.empty());
    }

    private static DocumentUrl withToken(String url) {
        return new DocumentUrl(address(url), Optional.of(TOKEN), PATIENT, Optional.empty());
    }

    private static WebAddress address(String url) {
        return WebAddress.parse(url).orElseThrow();
    }

    private static BrokenGateException fault(DocumentSource source) {
        return catchThrowableOfType(BrokenGateException.class, source::read);
    }
}
