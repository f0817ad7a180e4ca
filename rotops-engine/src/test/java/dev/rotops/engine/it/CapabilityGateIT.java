package dev.rotops.engine.it;

import static dev.rotops.engine.it.BuildAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.rotops.engine.fixtures.HostUnderTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds whose tests are gated on what a host advertises. */
@Execution(CONCURRENT)
class CapabilityGateIT {

    private static final String NEITHER = "{\"version\": 1}";
    private static final String BOTH = "{\"chat\": true, \"audit\": {\"supported\": true}}";
    private static final String NOT_ADVERTISED =
            "Capability chat is not advertised: nothing stands at /chat of the capability document, expected true;"
                    + " protocol.md, section 4";

    private final HostUnderTest host = new HostUnderTest();

    @AfterEach
    void close() {
        host.close();
    }

    @ParameterizedTest
    @MethodSource("junits")
    void skipsOrRunsWithEveryJunit(String junit) {
        ConsumerProject consumer = ConsumerProject.copy("gated-" + junit).overlay("gated");
        host.serving(NEITHER);
        BuildResult absent = against(consumer).with("junit.version", junit).run("test");

        assertThat(absent)
                .succeeds()
                .printsNowhere("connected to the chat")
                .prints("vacuous: none of them ran, so this run says nothing about any capability");
        assertThat(absent.console()).anyMatch(line -> line.contains(NOT_ADVERTISED));

        BuildResult advertised = against(consumer)
                .with("junit.version", junit)
                .with("rotops.capabilities", url("/all", BOTH))
                .run("test");

        assertThat(advertised).succeeds().prints("connected to the chat").prints("  chat  2 tests ran");
    }

    /** One of them in every build, all with {@code -Pmatrix}. */
    static Stream<String> junits() {
        return Matrix.isFull() ? Stream.of("5.10.3", "5.14.4", "6.1.3") : Stream.of("6.1.3");
    }

    @OnlyInMatrix
    @Test
    void failsEveryTestByTheSpecificationWhereTheEnvironmentRequiresBehavior() {
        host.serving(NEITHER);

        BuildResult build = against(ConsumerProject.copy("gated-required").overlay("gated"))
                .environment("ROTOPS_REQUIRE_BEHAVIOR", "true")
                .run("test");

        assertThat(build)
                .failsBy(
                        "com.example.host.ChatTest > talks",
                        "com.example.host.ChatTest > answers",
                        "com.example.host.FirstAuditTest > readsTheLog",
                        "com.example.host.SecondAuditTest > readsTheLog")
                .printsNowhere("connected to the chat");
        assertThat(build.tests().get("com.example.host.ChatTest > talks").text())
                .startsWith(NOT_ADVERTISED + " requires it, and rotops.require-behavior is set.\n"
                        + "  do     Implement and advertise it: The host keeps turns.")
                .endsWith("\tat testops.chat(runtime-capabilities.json:5)\n");
    }

    @Test
    void failsEveryTestByTheSameCauseWhereTheHostIsBroken() {
        host.answering(500, "oh");

        BuildResult build = against(ConsumerProject.copy("gated-broken").overlay("gated"))
                .with("rotops.opted-out-profiles", "chat: not yet; audit: not yet")
                .run("test");

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.tests().marked("failure", "error"))
                .hasSize(4)
                .allSatisfy(test -> assertThat(build.tests().get(test).text())
                        .startsWith("The capability document " + host.url() + " is answered with status 500."));
        assertThat(host.requests()).hasSize(1);
    }

    @OnlyInMatrix
    @Test
    void showsTheTokenToTheHostAndToNobodyElse() {
        host.serving(BOTH);

        BuildResult build = against(ConsumerProject.copy("gated-token").overlay("gated"))
                .environment("ROTOPS_CAPABILITIES_TOKEN", "s3cret-of-the-host")
                .run("test");

        assertThat(build).succeeds().printsNowhere("s3cret-of-the-host");
        assertThat(host.requests())
                .containsExactly(HostUnderTest.PLACE + " authorization=Bearer s3cret-of-the-host tag=null");
    }

    @OnlyInMatrix
    @Test
    void asksOnceAndForksAskOnlyWhetherAnythingHasChanged() {
        host.servingTagged(BOTH, "\"v1\"");

        BuildResult build = against(ConsumerProject.copy("gated-forks").overlay("gated"))
                .with("surefire.reuseForks", "false")
                .with("test", "ChatTest,FirstAuditTest,SecondAuditTest")
                .run("test");

        assertThat(build).succeeds();
        assertThat(host.requests()).hasSize(3);
        assertThat(host.requests().get(0)).endsWith("tag=null");
        assertThat(host.requests().subList(1, 3)).allMatch(request -> request.endsWith("tag=\"v1\""));
    }

    @Nested
    @OnlyInMatrix
    class TestsOfOtherEngines {

        @ParameterizedTest
        @ValueSource(strings = {"vintage", "testng"})
        void endAsSkippedOnes(String engine) {
            host.serving(NEITHER);

            BuildResult build = against(ConsumerProject.copy("gated-" + engine)
                            .overlay("gated")
                            .overlay("gated-" + engine))
                    .profile(engine)
                    .run("test");

            String test = engine.equals("vintage") ? "OldChatTest" : "NgChatTest";
            assertThat(build).succeeds();
            assertThat(build.tests().marked("skipped")).contains("com.example.host." + test + " > talks");
            assertThat(build.tests().ofUser()).contains("com.example.host." + test + " > refuses");
        }
    }

    @Nested
    class TestsOfASerialCapability {

        private static final List<String> PARALLEL = List.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

        @OnlyInMatrix
        @Test
        void neverRunAtTheSameTime() {
            assertThat(parallel("gated-serial", "5.14.4")).succeeds().prints("  audit  2 tests ran");
        }

        @Test
        void failBeforeJunitCanLockTheHostForThem() {
            BuildResult build = parallel("gated-unlocked", "5.10.3");

            assertThat(build)
                    .failsBy(
                            "com.example.host.FirstAuditTest > readsTheLog",
                            "com.example.host.SecondAuditTest > readsTheLog");
            assertThat(build.tests()
                            .get("com.example.host.FirstAuditTest > readsTheLog")
                            .text())
                    .startsWith(
                            "The test runs in parallel, and its capability is of a system that keeps global state.");
        }

        @OnlyInMatrix
        @Test
        void runWhereTheyLockTheHostThemselves() {
            String test = "src/test/java/com/example/host/%sAuditTest.java";
            String lock =
                    "@org.junit.jupiter.api.parallel.ResourceLock(RequiresCapability.HOST)\n    @RequiresCapability";
            ConsumerProject consumer = ConsumerProject.copy("gated-locked")
                    .overlay("gated")
                    .edit(test.formatted("First"), "@RequiresCapability", lock)
                    .edit(test.formatted("Second"), "@RequiresCapability", lock);

            assertThat(parallel(consumer, "5.10.3")).succeeds().prints("  audit  2 tests ran");
        }

        private BuildResult parallel(String name, String junit) {
            return parallel(ConsumerProject.copy(name).overlay("gated"), junit);
        }

        private BuildResult parallel(ConsumerProject consumer, String junit) {
            host.serving(BOTH);
            MavenBuild build = against(consumer).with("junit.version", junit);
            for (int i = 0; i < PARALLEL.size(); i += 2) {
                build.with(PARALLEL.get(i), PARALLEL.get(i + 1));
            }
            return build.run("test");
        }
    }

    private MavenBuild against(ConsumerProject consumer) {
        return consumer.build().with("rotops.capabilities", host.url());
    }

    private String url(String place, String document) {
        host.handling(place, exchange -> {
            byte[] body = document.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        return host.url(place);
    }
}
