package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.reconcile.Judgement;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

    private static final String PLANE = "testops/runtime-control-plane.json";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void makeModule() {
        module = GovernedModule.shop(root);
    }

    @Test
    void of_what_is_whole_is_one_line() {
        assertThat(lines(Mode.ENFORCE))
                .singleElement()
                .asString()
                .startsWith("RotOps  3 of 3 reviewed behaviors declared");
    }

    @Test
    void says_of_each_surface_that_is_not_whole_what_is_missing() {
        module.replace(PLANE, "\"id\": \"orders.refund\"", "\"id\": \"orders.cancel\"")
                .write("src/main/java/shop/NightWatch.java", "package shop; class NightWatch {}\n")
                .write("src/main/java/shop/NightShift.java", "package shop; class NightShift {}\n");

        assertThat(lines(Mode.ENFORCE))
                .contains("  orders  1 of 2 declared", "  night  1 of 1 declared, errors about 2 files");
    }

    @Test
    void names_errors_that_fail_nothing_with_their_places() {
        module.replace(PLANE, "\"fidelity\": \"contract\"", "\"fidelity\": \"proven\"")
                .write("src/main/java/shop/NightWatch.java", "package shop; class NightWatch {}\n");

        assertThat(lines(Mode.ADVISORY))
                .contains(
                        "  night  1 of 1 declared, errors about 1 file",
                        "  surface-uncovered-source  night src/main/java/shop/NightWatch.java")
                .anyMatch(line -> line.matches(
                        "  behavior-unsupported-fidelity  orders\\.refund.* \\(" + PLANE + ":\\d+:\\d+\\)"));
        assertThat(lines(Mode.ENFORCE)).noneMatch(line -> line.contains("surface-uncovered-source"));
    }

    private List<String> lines(Mode mode) {
        Judgement judgement = ModuleRun.of(module).reconcile().judgement();
        return Summary.of(judgement, List.of(), Reservation.NONE, mode).lines().toList();
    }
}
