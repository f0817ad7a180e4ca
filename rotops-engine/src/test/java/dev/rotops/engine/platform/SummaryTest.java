package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Judgement;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.engine.reconcile.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    @Test
    void has_a_line_for_every_error_that_it_counts() {
        Judgement judgement = ModuleRun.of(module).reconcile().judgement();
        List<Finding> findings = List.of(unclaimed(7), unclaimed(9), unclaimed(9), unclaimed(12));

        assertThat(Summary.of(judgement, findings, Reservation.NONE, Mode.ADVISORY)
                        .lines())
                .containsExactly(
                        "RotOps  3 of 3 reviewed behaviors declared; not judged whether they ran: rotops verify does that"
                                + " · discovery was not asked what is unreviewed · 4 errors, which fail nothing in advisory mode",
                        "  claim-unknown-behavior  orders.cancel (src/OrdersTest.java:7)",
                        "  claim-unknown-behavior  orders.cancel (src/OrdersTest.java:9), 2 times",
                        "  claim-unknown-behavior  orders.cancel (src/OrdersTest.java:12)");
    }

    @Test
    void counts_the_errors_that_it_has_no_room_for() {
        Judgement judgement = ModuleRun.of(module).reconcile().judgement();
        List<Finding> findings =
                IntStream.rangeClosed(1, 23).mapToObj(SummaryTest::unclaimed).toList();

        assertThat(Summary.of(judgement, findings, Reservation.NONE, Mode.ADVISORY)
                        .lines())
                .hasSize(22)
                .last()
                .isEqualTo("  and 3 more");
    }

    private static Finding unclaimed(int line) {
        return new Finding(
                Level.ERROR,
                FindingCode.CLAIM_UNKNOWN_BEHAVIOR,
                new Subject(Map.of("behavior", "orders.cancel")),
                new Location("src/OrdersTest.java", line, 0),
                "message",
                "remedy");
    }

    private List<String> lines(Mode mode) {
        Judgement judgement = ModuleRun.of(module).reconcile().judgement();
        return Summary.of(judgement, List.of(), Reservation.NONE, mode).lines().toList();
    }
}
