package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.fixtures.GatedModule;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.fixtures.HostUnderTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilityGateTest {

    private static final String CHAT = "{\"chat\": true}";
    private static final String NOT_ADVERTISED =
            "Capability chat is not advertised: nothing stands at /chat of the capability document, expected true;"
                    + " protocol.md, section 4. Unlocked by: The host keeps turns.";

    @TempDir
    Path root;

    private final Map<String, String> parameters = new TreeMap<>();
    private final List<Throwable> failures = new ArrayList<>();
    private Optional<String> summary = Optional.empty();
    private int documents;

    @Nested
    class A_gated_method {

        private static final String METHOD = """
                @Test @RequiresCapability("chat") void talks() {}
                @Test void listens() {}
                """;

        @Test
        void runs_where_the_capability_is_advertised() {
            assertThat(outcomes(CHAT, METHOD)).isEqualTo(Map.of("talks()", "passed", "listens()", "passed"));
        }

        @Test
        void is_skipped_with_the_reason_where_it_is_not() {
            assertThat(outcomes("{}", METHOD))
                    .isEqualTo(Map.of("talks()", "skipped: " + NOT_ADVERTISED, "listens()", "passed"));
        }

        @Test
        void fails_and_cites_the_specification_where_behavior_is_required() {
            parameters.put("rotops.require-behavior", "true");

            assertThat(outcomes("{}", METHOD)).containsEntry("talks()", """
                            failed: Capability chat is not advertised: nothing stands at /chat of the capability document,\
                             expected true; protocol.md, section 4 requires it, and rotops.require-behavior is set.
                              do     Implement and advertise it: The host keeps turns.""");
        }

        @Test
        void leads_to_the_profile_when_it_fails() {
            parameters.put("rotops.require-behavior", "true");

            outcomes("{}", METHOD);

            assertThat(failures)
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.getStackTrace())
                            .extracting(StackTraceElement::toString)
                            .containsExactly("testops.chat(runtime-capabilities.json:5)"));
        }

        @Test
        void runs_nothing_of_itself_when_it_fails() {
            parameters.put("rotops.require-behavior", "true");

            assertThat(outcomes("{}", """
                    @BeforeEach void prepare() { throw new IllegalStateException("prepared"); }
                    @Test @RequiresCapability("chat") void talks() {}
                    """).get("talks()")).startsWith("failed: Capability chat is not advertised");
        }

        @Test
        void may_be_a_parameterized_one() {
            String method = """
                    @ParameterizedTest @ValueSource(ints = {1, 2}) @RequiresCapability("chat") void talks(int i) {}
                    """;

            assertThat(outcomes(CHAT, method)).containsEntry("[1] 1", "passed").containsEntry("[2] 2", "passed");
            assertThat(outcomes("{}", method)).isEqualTo(Map.of("talks(int)", "skipped: " + NOT_ADVERTISED));
        }

        @Test
        void may_need_several_capabilities() {
            String method = """
                    @Test @RequiresCapability("chat") @RequiresCapability("audit") void talksOnRecord() {}
                    """;

            assertThat(outcomes("{\"chat\": true, \"audit\": {\"supported\": true}}", method))
                    .isEqualTo(Map.of("talksOnRecord()", "passed"));
            assertThat(outcomes("{\"audit\": {\"supported\": true}}", method))
                    .isEqualTo(Map.of("talksOnRecord()", "skipped: " + NOT_ADVERTISED));
            assertThat(outcomes("{}", method)).isEqualTo(Map.of("talksOnRecord()", "skipped: " + NOT_ADVERTISED));
        }

        @Test
        void is_told_what_is_broken_before_what_is_closed() {
            assertThat(outcomes("{\"capabilities\": {\"audit\": {\"supported\": true}}}", """
                    @Test @RequiresCapability("chat") @RequiresCapability("audit") void talksOnRecord() {}
                    """)
                            .get("talksOnRecord()"))
                    .startsWith("failed: Capability audit is advertised at /capabilities/audit/supported,");
        }

        @Test
        void may_be_about_systems_without_the_capability() {
            String method = """
                    @Test @RequiresCapability(value = "chat", advertised = false) void refuses() {}
                    """;

            assertThat(outcomes("{}", method)).isEqualTo(Map.of("refuses()", "passed"));
            assertThat(outcomes(CHAT, method))
                    .isEqualTo(Map.of(
                            "refuses()",
                            "skipped: Capability chat is advertised, and this test is about systems without it."
                                    + " Run it against a system that does not advertise it."));
        }

        @Test
        void may_carry_a_composed_annotation() {
            assertThat(outcomes("{}", """
                    @RequiresCapability("chat") @Retention(RetentionPolicy.RUNTIME) @interface Chat {}
                    @Test @Chat void talks() {}
                    """)).isEqualTo(Map.of("talks()", "skipped: " + NOT_ADVERTISED));
        }
    }

    @Nested
    class A_gated_class {

        private static final String BODY = """
                @BeforeAll static void connect() { System.setProperty("rotops.test.connected", "yes"); }
                @Test void talks() {}
                @Nested class Later { @Test void answers() {} }
                """;

        @AfterEach
        void forgetTheConnection() {
            System.clearProperty("rotops.test.connected");
        }

        @Test
        void runs_as_a_whole() {
            assertThat(outcomes(CHAT, "@RequiresCapability(\"chat\")", BODY))
                    .isEqualTo(Map.of("talks()", "passed", "answers()", "passed"));
            assertThat(System.getProperty("rotops.test.connected")).isEqualTo("yes");
        }

        @Test
        void is_skipped_as_a_whole() {
            assertThat(outcomes("{}", "@RequiresCapability(\"chat\")", BODY))
                    .isEqualTo(Map.of("GatedTest", "skipped: " + NOT_ADVERTISED));
            assertThat(System.getProperty("rotops.test.connected")).isNull();
        }

        @Test
        void fails_test_by_test_and_is_not_set_up() {
            parameters.put("rotops.require-behavior", "true");

            assertThat(outcomes("{}", "@RequiresCapability(\"chat\")", BODY))
                    .hasSize(2)
                    .hasEntrySatisfying("talks()", said -> assertThat(said).startsWith("failed: Capability chat"))
                    .hasEntrySatisfying("answers()", said -> assertThat(said).startsWith("failed: Capability chat"));
            assertThat(System.getProperty("rotops.test.connected")).isNull();
        }

        @Test
        void gates_its_subclasses() {
            GovernedModule module = GatedModule.of(root, "{}").write("src/test/java/shop/Base.java", """
                            package shop;
                            @dev.rotops.RequiresCapability("chat") abstract class Base {}
                            """);
            parameters.put("rotops.capabilities", "host.json");

            assertThat(outcomes(module, "", "extends Base", "@Test void talks() {}"))
                    .isEqualTo(Map.of("GatedTest", "skipped: " + NOT_ADVERTISED));
        }
    }

    @Nested
    class In_the_middle_of_a_test {

        @Test
        void an_absent_capability_ends_it() {
            String body = """
                    @Test void talks() { Capabilities.require("chat"); throw new IllegalStateException("went on"); }
                    @Test void refuses() { Capabilities.requireAbsent("chat"); }
                    """;

            assertThat(outcomes("{}", body))
                    .isEqualTo(Map.of("talks()", "aborted: " + NOT_ADVERTISED, "refuses()", "passed"));
        }

        @Test
        void an_advertised_capability_lets_it_go_on() {
            String body = """
                    @Test void talks() { Capabilities.require("chat"); }
                    @Test void refuses() { Capabilities.requireAbsent("chat"); throw new IllegalStateException("on"); }
                    """;

            assertThat(outcomes(CHAT, body))
                    .containsEntry("talks()", "passed")
                    .hasEntrySatisfying(
                            "refuses()",
                            said -> assertThat(said)
                                    .startsWith("aborted: Capability chat is advertised, and this test is about"));
        }

        @Test
        void a_required_capability_fails_it() {
            parameters.put("rotops.require-behavior", "true");

            assertThat(outcomes("{}", "@Test void talks() { Capabilities.require(\"chat\"); }")
                            .get("talks()"))
                    .startsWith("failed: Capability chat is not advertised");
        }
    }

    @Nested
    class Every_gated_test_fails_with_the_same_cause {

        private static final String BODY = """
                @Test @RequiresCapability("chat") void talks() {}
                @Test @RequiresCapability(value = "chat", advertised = false) void refuses() {}
                @Test @RequiresCapability("audit") void records() {}
                @Test void listens() {}
                """;

        @Test
        void where_the_document_cannot_be_had() {
            try (HostUnderTest host = new HostUnderTest().answering(500, "{}")) {
                parameters.put("rotops.capabilities", host.url());

                assertFailsBy(
                        GatedModule.of(root, "{}"),
                        "The capability document " + host.url()
                                + " is answered with status 500.\n  do     See what is wrong with the system under test.");
                assertThat(host.requests()).hasSize(1);
            }
        }

        @Test
        void where_it_is_not_json() {
            try (HostUnderTest host = new HostUnderTest().serving("<html>Sign in</html>")) {
                parameters.put("rotops.capabilities", host.url());

                assertThat(failures(GatedModule.of(root, "{}")))
                        .singleElement()
                        .asString()
                        .startsWith("failed: The capability document " + host.url() + " is not JSON: line 1: ");
            }
        }

        @Test
        void where_the_run_opts_out_but_nobody_can_tell_whether_that_is_true() {
            parameters.put("rotops.opted-out-profiles", "chat: later; audit: later");

            assertFailsBy(
                    GatedModule.of(root, "[]"),
                    "The capability document host.json is not a JSON object.\n  do     Correct what the system under test"
                            + " serves, or let rotops.capabilities name the right document.");
        }

        @Test
        void where_nobody_says_where_the_document_is() {
            parameters.put("rotops.capabilities", " ");

            assertFailsBy(
                    GatedModule.of(root, "{}"),
                    "Nobody says where the capability document of the system under test is.\n"
                            + "  do     Set rotops.capabilities to its file or URL.");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                rotops.capabilities         | gone.json            | The capability document gone.json does not exist.
                rotops.capabilities         | testops              | The capability document testops is not a regular file.
                rotops.capabilities         | http://u:p@localhost | rotops.capabilities is not a URL with a host and without a password.
                rotops.capabilities-timeout | soon                 | The configuration parameter rotops.capabilities-timeout is "soon".
                rotops.require-behavior     | maybe                | The configuration parameter rotops.require-behavior is "maybe".
                rotops.opted-out-profiles   | chat                 | The configuration parameter rotops.opted-out-profiles is "chat".
                rotops.opted-out-profiles   | chess: no board      | The run opts out of "chess", which is no profile of testops/runtime-capabilities.json.
                """)
        void where_a_setting_is_wrong(String key, String value, String problem) {
            parameters.put(key, value);

            assertThat(failures(GatedModule.of(root, "{}")))
                    .singleElement()
                    .asString()
                    .startsWith("failed: " + problem + "\n  do     ");
        }

        @Test
        void where_there_are_no_profiles() {
            assertThat(failures(GatedModule.of(root, "{}").delete("testops/runtime-capabilities.json")))
                    .singleElement()
                    .asString()
                    .startsWith("failed: There is no testops/runtime-capabilities.json, so nobody has said what a"
                            + " capability is.\n  do     Write it:\n{")
                    .contains("\"principle\": \"runtime-obligation-first\"");
        }

        @Test
        void where_there_are_no_profiles_yet_of_the_control_planes_principle() {
            GovernedModule module = GatedModule.of(root, "{}")
                    .delete("testops/runtime-capabilities.json")
                    .write("testops/runtime-control-plane.json", "{\"principle\": \"say \\\"please\\\" first\"}");

            assertThat(failures(module))
                    .singleElement()
                    .asString()
                    .contains("\"principle\": \"say \\\"please\\\" first\",");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                {  | testops/runtime-capabilities.json:1:2 cannot be read:
                {} | testops/runtime-capabilities.json:1:1 is not valid: "version" is missing.
                """)
        void where_the_profiles_are_wrong(String content, String problem) {
            assertThat(failures(GatedModule.of(root, "{}").write("testops/runtime-capabilities.json", content)))
                    .singleElement()
                    .asString()
                    .startsWith("failed: " + problem);
        }

        private void assertFailsBy(GovernedModule module, String message) {
            assertThat(failures(module)).containsExactly("failed: " + message);
        }

        private List<String> failures(GovernedModule module) {
            parameters.putIfAbsent("rotops.capabilities", "host.json");
            Map<String, String> outcomes = outcomes(module, "", "", BODY);
            assertThat(outcomes).hasSize(4).containsEntry("listens()", "passed");
            return outcomes.values().stream()
                    .filter(outcome -> !outcome.equals("passed"))
                    .distinct()
                    .toList();
        }
    }

    @Test
    void a_profile_that_nobody_has_written_is_no_reason_to_skip() {
        assertThat(outcomes(CHAT, "@Test @RequiresCapability(\"chess\") void plays() {}"))
                .isEqualTo(Map.of("plays()", """
                        failed: testops/runtime-capabilities.json has no profile "chess".
                          do     Correct the id, or review the profile into the file."""));
    }

    @Test
    void the_document_is_fetched_once_for_all_tests() {
        try (HostUnderTest host = new HostUnderTest().serving(CHAT)) {
            parameters.put("rotops.capabilities", host.url());

            assertThat(outcomes("{}", """
                    @Test @RequiresCapability("chat") void talks() {}
                    @Test @RequiresCapability("chat") void talksAgain() {}
                    @Test @RequiresCapability("audit") void records() {}
                    """)).hasSize(3);
            assertThat(host.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat: not before autumn", "audit: never; chat: not before autumn"})
    void an_opt_out_skips_with_its_reason_also_where_behavior_is_required(String optOuts) {
        parameters.put("rotops.opted-out-profiles", optOuts);
        parameters.put("rotops.require-behavior", "true");

        assertThat(outcomes("{}", "@Test @RequiresCapability(\"chat\") void talks() {}"))
                .isEqualTo(Map.of(
                        "talks()",
                        "skipped: Capability chat is opted out: not before autumn."
                                + " Take the opt-out back when the reason is gone."));
    }

    @Test
    void the_end_of_the_run_says_what_became_of_gated_tests() {
        parameters.put("rotops.opted-out-profiles", "chat: not before autumn");
        outcomes("{\"chat\": true, \"audit\": {\"supported\": false}}", """
                @Test @RequiresCapability("chat") void talks() {}
                @Test @RequiresCapability("chat") void answers() {}
                @Test @RequiresCapability("audit") void records() {}
                """);

        assertThat(summary.orElseThrow().lines())
                .containsExactlyInAnyOrder(
                        "RotOps  gates of 3 tests",
                        "  chat  2 tests ran: Capability chat is advertised although this run opted out of it"
                                + " (not before autumn), so its tests run.",
                        "  audit  1 test skipped: Capability audit is not advertised: false stands at"
                                + " /audit/supported of the capability document, expected true; audit.md.");
    }

    @Test
    void the_end_of_the_run_tells_tests_apart_that_asked_in_the_middle() {
        outcomes(CHAT, """
                @Test void talks() { Capabilities.require("chat"); }
                @Test void answers() { Capabilities.require("chat"); }
                @Test void records() { Capabilities.require("audit"); }
                @Test void listens() {}
                """);

        assertThat(summary.orElseThrow().lines().map(said -> said.replaceAll(": Cap.*", "")))
                .containsExactlyInAnyOrder(
                        "RotOps  gates of 3 tests", "  chat  2 tests ran", "  audit  1 test skipped");
    }

    @Test
    void the_end_of_the_run_counts_what_asked_on_other_threads_one_by_one() {
        outcomes(CHAT, """
                @Test void talks() throws Exception {
                    Thread thread = new Thread(() -> {
                        Capabilities.require("chat");
                        Capabilities.require("audit");
                    });
                    thread.setUncaughtExceptionHandler((ended, closed) -> {});
                    thread.start();
                    thread.join();
                }
                """);

        assertThat(summary.orElseThrow().lines().map(said -> said.replaceAll(": Cap.*", "")))
                .containsExactly("RotOps  gates of 2 tests", "  chat  1 test ran", "  audit  1 test skipped");
    }

    @Test
    void the_end_of_the_run_counts_a_class_that_was_ended_in_its_set_up() {
        outcomes("{}", """
                @BeforeAll static void connect() { Capabilities.require("chat"); }
                @Test void talks() {}
                @Test void answers() {}
                """);

        assertThat(summary.orElseThrow().lines().map(said -> said.replaceAll(": Cap.*", "")))
                .containsExactly(
                        "RotOps  gates of 1 test",
                        "  chat  1 test skipped",
                        "  vacuous: none of them ran, so this run says nothing about any capability");
    }

    @Test
    void the_end_of_the_run_says_when_every_gated_test_was_skipped() {
        outcomes("{}", """
                @Test @RequiresCapability("chat") void talks() {}
                @Test void listens() {}
                """);

        assertThat(summary.orElseThrow())
                .endsWith("  vacuous: none of them ran, so this run says nothing about any capability");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            | @Test @RequiresCapability("chat") @RequiresCapability("audit") void talks() {} | 1 test | audit  1 test skipped
            @RequiresCapability("audit") | @Test void talks() {} @Nested class Later { @Test void answers() {} } | 2 tests | audit  2 tests skipped
            @RequiresCapability("chat") | @Disabled @Test void talks() {} @Disabled @Test void answers() {} | 2 tests | 2 tests did not run for other reasons
            | @ParameterizedTest @ValueSource(ints = {1, 2}) @RequiresCapability("audit") void talks(int i) {} | 1 test | audit  1 test skipped
            """)
    void the_end_of_the_run_counts_tests_that_did_not_run_and_no_classes_or_demands(
            String annotations, String body, String tests, String line) {
        outcomes(CHAT, annotations == null ? "" : annotations, body);

        assertThat(summary.orElseThrow().lines().map(said -> said.replaceAll(": Cap.*", "")))
                .containsExactly(
                        "RotOps  gates of " + tests,
                        "  " + line,
                        "  vacuous: none of them ran, so this run says nothing about any capability");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @RequiresCapability("chat") | @Test void talks() {} @Test void answers() {} | 2 tests
            @RequiresCapability("chat") | @Test @RequiresCapability("chat") void talks() {} | 1 test
            | @ParameterizedTest @ValueSource(ints = {1, 2}) @RequiresCapability("chat") void talks(int i) {} | 2 tests
            | @TestFactory @RequiresCapability("chat") DynamicTest talks() { return DynamicTest.dynamicTest("a", () -> {}); } | 1 test
            """)
    void the_end_of_the_run_counts_tests_that_ran_and_no_classes(String annotations, String body, String tests) {
        outcomes(CHAT, annotations == null ? "" : annotations, body);

        assertThat(summary.orElseThrow().lines())
                .containsExactly("RotOps  gates of " + tests, "  chat  " + tests + " ran");
    }

    @Test
    void the_end_of_the_run_counts_a_method_that_failed_before_it_was_invoked() {
        outcomes(CHAT, """
                @ParameterizedTest @ValueSource(ints = {1, 2}) @RequiresCapability("chess") void plays(int i) {}
                """);

        assertThat(summary.orElseThrow().lines())
                .containsExactly(
                        "RotOps  gates of 1 test",
                        "  chess  1 test failed: testops/runtime-capabilities.json has no profile \"chess\".",
                        "  vacuous: none of them ran, so this run says nothing about any capability");
    }

    @Test
    void a_run_without_gates_says_nothing_of_them() {
        outcomes("{}", "@Test void listens() {}");

        assertThat(summary).isEmpty();
    }

    private Map<String, String> outcomes(String document, String body) {
        return outcomes(document, "", body);
    }

    private Map<String, String> outcomes(String document, String annotations, String body) {
        // Once read, a document stays what it was for the whole JVM.
        String file = "host-" + documents++ + ".json";
        parameters.computeIfPresent("rotops.capabilities", (key, value) -> value.startsWith("host-") ? null : value);
        parameters.putIfAbsent("rotops.capabilities", file);
        return outcomes(GatedModule.of(root, document).write(file, document), annotations, "", body);
    }

    private Map<String, String> outcomes(GovernedModule module, String annotations, String heritage, String body) {
        module.write("src/test/java/shop/GatedTest.java", """
                package shop;

                import dev.rotops.*;
                import java.lang.annotation.*;
                import org.junit.jupiter.api.*;
                import org.junit.jupiter.params.ParameterizedTest;
                import org.junit.jupiter.params.provider.ValueSource;

                %s
                class GatedTest %s {
                    %s
                }
                """.formatted(annotations, heritage, body))
                .compileTests();
        GatedRun run = GatedRun.of(module, "shop.GatedTest", parameters);
        failures.addAll(run.failures());
        summary = run.summary();
        return run.outcomes();
    }
}
