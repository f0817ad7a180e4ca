package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What init does with files that are there. */
class InitCommandFilesTest extends WithStarterRepository {

    @Test
    @RuntimeBehavior(
            value = "starter.keep",
            outcomes = "skipped",
            evidence = {"exit_status", "terminal_output", "file_write"})
    void are_skipped_by_a_second_run() {
        reactor(repository);
        CommandRun first = repository.run("init");
        assertThat(first.out()).contains("note: mvn test looks for a model in each module (");
        Map<String, String> before = repository.files();

        CommandRun second = repository.run("init");

        assertThat(second.status()).isZero();
        assertThat(repository.files()).isEqualTo(before);
        assertThat(second.lines().stream().filter(line -> line.startsWith("skipped ")))
                .hasSameSizeAs(first.lines().stream()
                        .filter(line -> line.startsWith("written "))
                        .toList());
        assertThat(second.out()).doesNotContain("written ");
    }

    @Test
    @RuntimeBehavior(
            value = "starter.keep",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void are_replaced_by_force() {
        repository.file(PLANE, "mine").file("AGENTS.md", "mine");

        CommandRun run = repository.run("init", "--force");

        assertThat(run.lines()).contains("written " + PLANE, "written testops/AGENTS.rotops.md");
        assertThat(repository.text(PLANE)).contains("\"surfaces\"");
        assertThat(repository.text("AGENTS.md")).isEqualTo("mine");
    }

    @Test
    @RuntimeBehavior(
            value = "starter.keep",
            outcomes = "success",
            evidence = {"terminal_output", "file_write"})
    void are_kept_beside_what_replaces_them() {
        repository.file(PLANE, "reviewed");

        CommandRun first = repository.run("init", "--force");
        repository.file(PLANE, "reviewed again");
        CommandRun second = repository.run("init", "--force");

        assertThat(first.lines())
                .containsSequence("written " + PLANE, "kept    " + PLANE + ".bak, which is what it held");
        assertThat(second.lines().stream().filter(line -> line.startsWith("kept ")))
                .containsExactly("kept    " + PLANE + ".bak.2, which is what it held");
        assertThat(repository.text(PLANE + ".bak")).isEqualTo("reviewed");
        assertThat(repository.text(PLANE + ".bak.2")).isEqualTo("reviewed again");
        assertThat(repository.run("init", "--force", "--json").out()).contains("\"kept\": {}");
    }

    @Test
    @RuntimeBehavior(
            value = "starter.keep",
            outcomes = "skipped",
            evidence = {"terminal_output", "file_write"})
    void of_other_hands_get_a_neighbour_while_our_own_is_skipped() {
        repository.run("init");
        assertThat(repository.run("init").lines()).contains("skipped AGENTS.md");
        assertThat(repository.has("testops/AGENTS.rotops.md")).isFalse();
    }

    @Test
    @RuntimeBehavior(
            value = "starter.keep",
            outcomes = "skipped",
            evidence = {"terminal_output", "file_write"})
    void decide_what_the_others_are_made_for() {
        repository
                .file("src/main/java/shop/Orders.java", "")
                .file("src/test/java/shop/OrdersTest.java", "// runtime-behaviors: orders.place")
                .file(PLANE, """
                        {"version": "7", "principle": "ours", "evidenceKinds": ["response"],
                         "fidelityLevels": ["isolated"],
                         "surfaces": [{"id": "selling", "description": "d", "sourcePatterns": ["src/main/java/**"],
                                       "testPatterns": ["src/test/java/**"]}],
                         "behaviors": [{"id": "orders.place", "surface": "selling",
                                        "sourcePatterns": ["src/main/java/shop/Orders.java"], "event": "e",
                                        "outcomes": ["created"], "evidence": ["response"], "fidelity": "isolated",
                                        "ownerTests": ["src/test/java/shop/OrdersTest.java"]}]}
                        """);

        assertThat(repository.run("init").lines()).contains("skipped " + PLANE);

        assertThat(repository.text(INVENTORY))
                .contains("\"principle\": \"ours\"", "\"version\": \"7\"", "\"id\": \"selling.code\"");
        assertThat(repository.run("validate", "--json").out())
                .contains("\"inventory-behavior-unimplemented\"")
                .doesNotContain("principle-mismatch", "catalog-surface-unknown", "surface-file-not-in-inventory");
    }

    @Test
    @RuntimeBehavior(
            value = "starter.keep",
            outcomes = "skipped",
            evidence = {"terminal_output", "file_write"})
    void keep_their_surfaces_for_the_sources_that_are_there_too() {
        repository
                .file("src/main/java/shop/controllers/Orders.java", "")
                .file("src/main/java/shop/jobs/NightClose.java", "")
                .file("src/test/java/shop/OrdersTest.java", "// runtime-behaviors: orders.place")
                .file(PLANE, """
                        {"version": "7", "principle": "ours", "evidenceKinds": ["response"],
                         "fidelityLevels": ["isolated", "simulated", "contract", "real-dependency", "full-system"],
                         "surfaces": [{"id": "selling", "description": "d", "testPatterns": ["src/test/java/**"],
                                       "sourcePatterns": ["src/main/java/shop/controllers/**"]},
                                      {"id": "nightly", "description": "d", "testPatterns": ["src/test/java/**"],
                                       "sourcePatterns": ["src/main/java/shop/jobs/**"]}],
                         "behaviors": [{"id": "orders.place", "surface": "selling",
                                        "sourcePatterns": ["src/main/java/shop/controllers/*"], "event": "e",
                                        "outcomes": ["created"], "evidence": ["response"], "fidelity": "isolated",
                                        "inventorySourceIds": ["audit"]}]}
                        """)
                .file(INVENTORY, """
                        {"version": "7", "principle": "ours", "sourceKinds": ["request", "background"], "sources": [
                          {"id": "http", "description": "d", "kind": "request", "events": ["e"],
                           "surfaceHint": "request-boundary", "sourcePatterns": ["src/main/java/shop/controllers/*"]},
                          {"id": "jobs", "description": "d", "kind": "background", "events": ["e"],
                           "sourcePatterns": ["src/main/java/shop/jobs/*"]},
                          {"id": "audit", "description": "d", "kind": "request", "events": ["e"],
                           "sourcePatterns": ["audit/*"]},
                          {"id": "nowhere", "description": "d", "kind": "request", "events": ["e"],
                           "sourcePatterns": ["nowhere/*"]}]}
                        """);

        CommandRun run = repository.run("init");

        assertThat(run.out()).contains("inventory sources in no surface yet: nowhere");
        assertThat(repository.text("testops/runtime-surfaces.json").replaceAll("\\s+", ""))
                .contains("\"id\":\"selling\"", "\"inventorySourceIds\":[\"http\",\"audit\"]")
                .contains("\"id\":\"nightly\"", "\"inventorySourceIds\":[\"jobs\"]")
                .doesNotContain("request-boundary", "background-execution");
        assertThat(repository.run("validate", "--json").out())
                .doesNotContain("catalog-surface-unknown", "surface-not-in-catalog");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"principle\": 5, \"surfaces\": [{\"id\": 3}]}", "\u0000\ufffe"})
    @RuntimeBehavior(
            value = "starter.keep",
            outcomes = "skipped",
            evidence = {"exit_status", "file_write"})
    void may_be_broken(String text) {
        repository.file(PLANE, text).file(INVENTORY, text);

        assertThat(repository.run("init").status()).isZero();
        assertThat(repository.text(PLANE)).isEqualTo(text);
        assertThat(repository.text("testops/fidelity-policy.json"))
                .contains("\"principle\": \"runtime-obligation-first\"");
    }
}
