package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.fixtures.ModuleTests;
import dev.rotops.report.git.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineCommandTest {

    private static final String PLANE = "testops/runtime-control-plane.json";
    private static final String BASELINE = "testops/runtime-baseline.json";
    private static final String REASON = "until the store is real";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void weakenTwoBehaviorsOfAShop() {
        module = GovernedModule.shop(root)
                .replace(PLANE, "\"fidelity\": \"simulated\"", "\"fidelity\": \"isolated\"")
                .replace(PLANE, "\"fidelity\": \"contract\"", "\"fidelity\": \"isolated\"");
    }

    private CommandRun add(String... arguments) {
        return CommandRun.in(root, "baseline add", arguments);
    }

    private void mend() {
        module.replace(
                PLANE,
                "\"evidence\": [\"response\", \"storage_write\"],\n      \"fidelity\": \"isolated\"",
                "\"evidence\": [\"response\", \"storage_write\"],\n      \"fidelity\": \"simulated\"");
    }

    @Nested
    @RuntimeBehavior(
            value = "baseline.add",
            evidence = {"exit_status", "terminal_output", "file_write"})
    class Adding {

        @Test
        @RuntimeBehavior(value = "baseline.add", outcomes = "success")
        void records_the_very_error_with_reason_and_day_and_leaves_the_others_alone() {
            CommandRun run = add("orders.place", "--reason", REASON);

            assertThat(run.status()).isZero();
            assertThat(run.out()).contains(BASELINE + "  +1 behavior-fidelity-below-minimum", "1 in baseline");
            assertThat(module.read(BASELINE)).isEqualTo("""
                    {
                      "version": "1.0.0",
                      "principle": "behavior-first",
                      "findings": [
                        {
                          "code": "behavior-fidelity-below-minimum",
                          "subject": [
                            "orders.place",
                            "isolated",
                            "simulated"
                          ],
                          "reason": "until the store is real",
                          "since": "%s"
                        }
                      ]
                    }
                    """.formatted(LocalDate.now(ZoneOffset.UTC)));
            CommandRun validation = CommandRun.in(root, "validate");
            assertThat(validation.status()).isEqualTo(1);
            assertThat(validation.out())
                    .contains(
                            "1 in baseline",
                            "1 error, 1 known, 0 warnings",
                            "behavior-fidelity-below-minimum orders.refund")
                    .doesNotContain("behavior-fidelity-below-minimum orders.place");
            assertThat(module.read("testops/runtime-control-plane.report.md"))
                    .contains("**known** `behavior-fidelity-below-minimum` orders.place");
        }

        @Test
        @RuntimeBehavior(value = "baseline.add", outcomes = "success")
        void records_all_that_may_wait_so_that_only_what_is_new_fails() {
            CommandRun run = add("--all", "--reason", REASON);

            assertThat(run.status()).isZero();
            assertThat(run.out()).contains("+2 behavior-fidelity-below-minimum", "2 in baseline");
            CommandRun validation = CommandRun.in(root, "validate", "--json");
            assertThat(validation.status()).isZero();
            assertThat(validation.out())
                    .contains("\"state\": \"known-errors\"", "\"inBaseline\": 2", "\"level\": \"known\"")
                    .doesNotContain("\"level\": \"error\"");
        }

        @Test
        @RuntimeBehavior(value = "baseline.add", outcomes = "success")
        void goes_on_with_the_baseline_that_is_there_as_it_is_written() {
            module.write(BASELINE, """
                    {"version": "1.0.0", "principle": "behavior-first",
                     "findings": [ ]}
                    """);

            assertThat(add("orders.place", "--reason", REASON).status()).isZero();

            assertThat(module.read(BASELINE))
                    .startsWith("{\"version\": \"1.0.0\", \"principle\": \"behavior-first\",\n \"findings\": [");
            assertThat(add("orders.refund", "--reason", REASON).out()).contains("2 in baseline");
        }

        @Test
        @RuntimeBehavior(value = "baseline.add", outcomes = "success")
        void has_nothing_to_add_where_all_is_well_or_known() {
            add("--all", "--reason", REASON);
            String before = module.read(BASELINE);

            CommandRun known = add("--all", "--reason", REASON);

            assertThat(known.status()).isZero();
            assertThat(known.out()).isEqualTo("nothing to add: no error is left that is not in the baseline\n");
            assertThat(module.read(BASELINE)).isEqualTo(before);
            mend();
            CommandRun.in(root, "baseline prune");
            assertThat(add("--all", "--reason", REASON).status()).isZero();
        }

        @ParameterizedTest
        @ValueSource(strings = {"target/known.json", "./target/rotops/known.json"})
        @RuntimeBehavior(value = "baseline.add", outcomes = "validation_error")
        void refuses_a_place_that_is_lost_with_the_results_of_the_build(String place) {
            CommandRun run = add("--all", "--reason", REASON, "--baseline", place);

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err())
                    .contains(place + "  the baseline is among the results of the build")
                    .contains("name a place for it that is kept with the sources");
            assertThat(root.resolve(place)).doesNotExist();
        }

        @Test
        @RuntimeBehavior(value = "baseline.add", outcomes = "validation_error")
        void refuses_what_is_not_wrong() {
            CommandRun run = add("night.close", "--reason", REASON);

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("no error is about night.close");
            assertThat(root.resolve(BASELINE)).doesNotExist();
        }

        @Test
        @RuntimeBehavior(value = "baseline.add", outcomes = "validation_error")
        void refuses_what_may_not_wait_and_writes_nothing_of_the_rest() {
            module.replace(PLANE, "\"Midnight.\"", "\" \"");

            CommandRun run = add("orders.place", "night.close", "--reason", REASON);

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("night.close: behavior-without-event may not wait");
            assertThat(root.resolve(BASELINE)).doesNotExist();
        }

        @Test
        @RuntimeBehavior(value = "baseline.add", outcomes = "validation_error")
        void takes_no_mark_for_a_reason() {
            CommandRun run = add("orders.place", "--reason", "…");

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("--reason is needed");
            assertThat(root.resolve(BASELINE)).doesNotExist();
        }

        @Test
        @RuntimeBehavior(value = "baseline.add", outcomes = "validation_error")
        void refuses_what_is_recorded() {
            add("orders.place", "--reason", REASON);

            CommandRun run = add("orders.place", "--reason", "again");

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("what is wrong with orders.place is in the baseline");
            assertThat(module.read(BASELINE)).doesNotContain("again");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"orders.place", "orders.place --reason=", "--reason=why", "--all orders.place --reason=why"})
        @RuntimeBehavior(value = "baseline.add", outcomes = "validation_error")
        void needs_a_subject_and_a_reason(String arguments) {
            CommandRun run = add(arguments.split(" ", -1));

            assertThat(run.status()).isEqualTo(2);
            assertThat(root.resolve(BASELINE)).doesNotExist();
        }

        @Test
        @RuntimeBehavior(value = "baseline.add", outcomes = "not_judged")
        void refuses_to_record_anything_where_an_artifact_cannot_be_read() {
            module.write("testops/runtime-inventory.json", "{");

            CommandRun run = add("--all", "--reason", REASON);

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("testops/runtime-inventory.json:");
            assertThat(root.resolve(BASELINE)).doesNotExist();
        }

        @Test
        @RuntimeBehavior(value = "baseline.add", outcomes = "not_judged")
        void refuses_to_record_missing_owners_where_no_test_is_compiled() throws IOException {
            Files.move(root.resolve("target"), root.resolve("elsewhere"));

            CommandRun run = add("--all", "--reason", REASON);

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("no compiled tests", "mvn test-compile");
        }

        @Test
        @RuntimeBehavior(value = "baseline.add", outcomes = "validation_error")
        void refuses_where_the_product_is_to_be_complete() {
            module.write("testops/runtime-probes.json", """
                    {"version": "1.0.0", "principle": "behavior-first", "completionMode": "product_complete",
                     "probes": [{"id": "starts", "kind": "headless_run", "behaviors": ["orders.place"], "command": ["true"]}]}
                    """);

            CommandRun run = add("orders.place", "--reason", REASON);

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("product_complete, so nothing may wait");
        }
    }

    @Nested
    class Listing {

        @Test
        @RuntimeBehavior(
                value = "baseline.list",
                outcomes = "success",
                evidence = {"exit_status", "terminal_output"})
        void tells_what_is_known_and_what_is_no_longer_wrong() {
            add("--all", "--reason", REASON);
            mend();

            CommandRun run = CommandRun.in(root, "baseline");

            assertThat(run.status()).isZero();
            String today = LocalDate.now(ZoneOffset.UTC).toString();
            assertThat(run.lines())
                    .startsWith(
                            "RotOps  2 findings in baseline",
                            "  behavior-fidelity-below-minimum  orders.place isolated simulated  since " + today
                                    + "  obsolete  until the store is real",
                            "  behavior-fidelity-below-minimum  orders.refund isolated simulated  since " + today
                                    + "  until the store is real");
            assertThat(CommandRun.in(root, "baseline", "--json").out())
                    .contains("\"inBaseline\": 2", "\"state\": \"obsolete\"", "\"state\": \"known\"");
        }

        @Test
        @RuntimeBehavior(value = "baseline.list", outcomes = "success")
        void tells_that_there_is_none() {
            assertThat(CommandRun.in(root, "baseline").lines()).containsExactly("RotOps  0 findings in baseline");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{", "", "[[[["})
        @RuntimeBehavior(value = "baseline.list", outcomes = "failure")
        void does_not_take_a_baseline_that_cannot_be_read_for_an_empty_one(String text) {
            module.write(BASELINE, text);

            CommandRun run = CommandRun.in(root, "baseline");

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).contains(BASELINE, "artifact-unreadable baseline");
        }

        @Test
        @RuntimeBehavior(value = "baseline.list", outcomes = "failure")
        void fails_where_an_entry_records_nothing() {
            add("orders.place", "--reason", REASON);
            module.replace(BASELINE, "below-minimum", "below-maximum");

            CommandRun run = CommandRun.in(root, "baseline");

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out()).contains("unusable", "baseline-entry-unusable");
        }
    }

    @Nested
    class Pruning {

        @Test
        @RuntimeBehavior(
                value = "baseline.prune",
                outcomes = "success",
                evidence = {"exit_status", "terminal_output", "file_write"})
        void takes_out_what_is_no_longer_wrong_and_nothing_else() {
            add("--all", "--reason", REASON);
            mend();

            CommandRun run = CommandRun.in(root, "baseline prune");

            assertThat(run.status()).isZero();
            assertThat(run.out()).contains(BASELINE + "  -1 behavior-fidelity-below-minimum", "1 in baseline");
            assertThat(module.read(BASELINE)).contains("orders.refund").doesNotContain("orders.place");
            assertThat(CommandRun.in(root, "validate").status()).isZero();
        }

        /** One by one, each in a text that is read anew, would take an hour. */
        @Test
        @RuntimeBehavior(value = "baseline.prune", outcomes = "success")
        void takes_out_thousands_at_once() {
            add("orders.refund", "--reason", REASON);
            StringBuilder obsolete = new StringBuilder();
            for (int i = 0; i < 20_000; i++) {
                obsolete.append("""
                            {"code": "behavior-without-owner-tests", "subject": ["orders.%d"], "reason": "x", "since": "2026-11-01"},
                        """.formatted(i));
            }
            String before = module.read(BASELINE);
            module.replace(BASELINE, "\"findings\": [\n", "\"findings\": [\n" + obsolete);

            CommandRun run = CommandRun.in(root, "baseline prune");

            assertThat(run.out()).contains("-20000 behavior-without-owner-tests", "1 in baseline");
            assertThat(module.read(BASELINE)).isEqualTo(before);
        }

        @Test
        @RuntimeBehavior(value = "baseline.prune", outcomes = "skipped")
        void leaves_what_is_still_wrong() {
            add("--all", "--reason", REASON);
            String before = module.read(BASELINE);

            CommandRun run = CommandRun.in(root, "baseline prune");

            assertThat(run.status()).isZero();
            assertThat(run.out()).contains("nothing to take out");
            assertThat(module.read(BASELINE)).isEqualTo(before);
        }
    }

    @Nested
    class Among_the_results_of_the_build {

        private static final String PLACE = "target/known.json";

        @BeforeEach
        void moveThere() throws IOException {
            add("--all", "--reason", REASON);
            Files.move(root.resolve(BASELINE), root.resolve(PLACE));
        }

        @ParameterizedTest
        @ValueSource(strings = {"validate", "verify", "baseline", "baseline prune", "baseline add --all --reason=why"})
        @RuntimeBehavior(value = "baseline.list", outcomes = "failure")
        void is_refused_by_every_command_that_reads_it(String command) {
            String[] words = command.split(" (?=--)");
            List<String> options = new ArrayList<>(List.of(words).subList(1, words.length));
            options.add("--baseline=" + PLACE);

            CommandRun run = CommandRun.in(root, words[0], options.toArray(String[]::new));

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out() + run.err())
                    .contains(PLACE, "the baseline is among the results of the build, and lost when they are cleaned")
                    .contains("name a place for it that is kept with the sources");
        }
    }

    @Nested
    @DisabledOnOs(OS.WINDOWS)
    class Leading_out_of_the_project {

        private static final String MESSAGE =
                "the baseline is a symbolic link that leads out of the project, where nobody sees it grow";

        @TempDir
        Path elsewhere;

        @BeforeEach
        void linkOut() throws IOException {
            add("--all", "--reason", REASON);
            Path outside = elsewhere.resolve("baseline.json");
            Files.move(root.resolve(BASELINE), outside);
            Files.createSymbolicLink(root.resolve(BASELINE), outside);
        }

        @ParameterizedTest
        @ValueSource(strings = {"validate", "verify", "baseline", "baseline prune", "baseline add --all --reason why"})
        @RuntimeBehavior(value = "baseline.list", outcomes = "failure")
        void is_said_by_every_command_that_reads_it(String command) {
            String[] words = command.split(" --", 2);

            CommandRun run = words.length == 1
                    ? CommandRun.in(root, command)
                    : CommandRun.in(root, words[0], ("--" + words[1]).split(" "));

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out() + run.err()).contains(BASELINE, MESSAGE, "put the file itself in its place");
        }

        @Test
        void is_said_by_diff_now_and_of_the_commit_that_held_it() throws IOException {
            GitRepository repository = GitRepository.create(root).write(".gitignore", "target/\n");
            repository.commit("first");

            CommandRun now = CommandRun.in(root, "diff", "--since", "HEAD");
            Files.delete(root.resolve(BASELINE));
            Files.copy(elsewhere.resolve("baseline.json"), root.resolve(BASELINE));
            CommandRun then = CommandRun.in(root, "diff", "--since", "HEAD");

            assertThat(now.status()).isEqualTo(2);
            assertThat(now.err()).contains(BASELINE);
            assertThat(then.status()).isEqualTo(2);
            assertThat(then.err())
                    .contains(BASELINE + " was a symbolic link that leads out of the repository")
                    .contains("compare from the commit on that put the file itself there")
                    .doesNotContain("JSON");
        }

        @Test
        @RuntimeBehavior(value = "baseline.list", outcomes = "success")
        void is_nothing_that_a_link_within_the_project_does() throws IOException {
            Files.delete(root.resolve(BASELINE));
            Files.copy(elsewhere.resolve("baseline.json"), root.resolve("known.json"));
            Files.createSymbolicLink(root.resolve(BASELINE), Path.of("../known.json"));
            GitRepository repository = GitRepository.create(root).write(".gitignore", "target/\n");
            repository.commit("first");

            assertThat(CommandRun.in(root, "baseline").lines()).startsWith("RotOps  2 findings in baseline");
            assertThat(CommandRun.in(root, "diff", "--since", "HEAD").out())
                    .contains("nothing became smaller since HEAD");
        }
    }

    @Nested
    class Verifying {

        @Test
        void fails_for_what_nobody_recorded_and_not_for_a_behavior_that_is_known_to_have_no_owner() {
            GovernedModule.shop(root)
                    .replace(PLANE, ",\n      \"ownerTests\": [\"src/test/java/shop/OrdersTest.java\"]", "")
                    .replace("src/test/java/shop/OrdersTest.java", "@RuntimeBehavior(\"orders.refund\")", "")
                    .compileTests();
            assertThat(add("--all", "--reason", REASON).status()).isZero();

            CommandRun run = CommandRun.in(root, "verify");

            assertThat(run.out()).contains("proven 0 of 3 reviewed", "in baseline");
            String xml = module.read("target/surefire-reports/TEST-rotops-verify.xml");
            assertThat(xml)
                    .contains("missing, which the baseline records")
                    .containsPattern("orders.place: is proven\"[^>]*>\\s*<failure");
        }

        @Test
        void counts_what_is_known_in_one_line_and_names_what_is_not() {
            GovernedModule.shop(root)
                    .replace(PLANE, ",\n      \"ownerTests\": [\"src/test/java/shop/OrdersTest.java\"]", "")
                    .replace("src/test/java/shop/OrdersTest.java", "@RuntimeBehavior(\"orders.refund\")", "")
                    .compileTests();
            add("--all", "--reason", REASON);
            ModuleTests.run(module, "shop.OrdersTest");

            CommandRun run = CommandRun.in(root, "verify");

            assertThat(run.lines())
                    .contains("  1 known to the baseline is not proven: rotops baseline lists it")
                    .anyMatch(line -> line.startsWith("  night.close  skipped "))
                    .noneMatch(line -> line.startsWith("  orders.refund "));
            assertThat(CommandRun.in(root, "verify", "--verbose").lines())
                    .noneMatch(line -> line.startsWith("  orders.refund "));
            assertThat(module.read("target/rotops/runtime-verify.report.json"))
                    .contains(
                            "\"id\": \"orders.refund\",\n      \"surface\": \"orders\",\n      \"state\": \"missing\"");
            assertThat(module.read("target/rotops/index.html")).contains("orders.refund");
        }

        /** Whoever writes the entry by hand, as the command refuses to. */
        @Test
        void does_not_let_owners_off_because_one_beside_them_that_does_not_exist_is_recorded() {
            GovernedModule.shop(root).replace(PLANE, "\"ownerTests\": [\"shop.NightCloseTest#closes\"]", """
                            "ownerTests": ["shop.NightCloseTest#closes", "shop.GhostTest#haunts"]""");
            ModuleTests.run(module, "shop.OrdersTest");
            assertThat(add("night.close", "--reason", REASON).err())
                    .contains("night.close: owner-test-missing may not wait");
            module.write(BASELINE, """
                    {
                      "version": "1.0.0",
                      "principle": "behavior-first",
                      "findings": [
                        {
                          "code": "owner-test-missing",
                          "subject": ["night.close", "shop.GhostTest#haunts"],
                          "reason": "comes later",
                          "since": "2026-11-01"
                        }
                      ]
                    }
                    """);

            CommandRun run = CommandRun.in(root, "verify");

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out())
                    .contains("proven 2 of 3 reviewed")
                    .contains("\n  night.close  missing     The owner test shop.GhostTest#haunts does not exist.")
                    .contains("baseline-entry-unusable", "\"owner-test-missing\" may not wait")
                    .contains("owner-test-missing night.close shop.GhostTest#haunts")
                    .doesNotContain("known to the baseline");
            assertThat(module.read("target/surefire-reports/TEST-rotops-verify.xml"))
                    .containsPattern("night.close: is proven\"[^>]*>\\s*<failure");
        }
    }
}
