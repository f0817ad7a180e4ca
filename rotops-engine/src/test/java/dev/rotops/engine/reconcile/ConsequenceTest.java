package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.model.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsequenceTest {

    private static final Finding UNOWNED = unowned(Level.ERROR, "orders.refund");
    private static final Finding MISSING = notImplemented(Level.ERROR, "orders.refund", "missing");

    @Test
    void of_missing_owners_is_left_out() {
        assertThat(Consequence.without(List.of(MISSING, UNOWNED))).containsExactly(UNOWNED);
    }

    @Test
    void is_told_where_nothing_tells_its_cause() {
        Finding other = unowned(Level.ERROR, "orders.place");

        assertThat(Consequence.without(List.of(MISSING))).containsExactly(MISSING);
        assertThat(Consequence.without(List.of(other, MISSING))).containsExactly(other, MISSING);
    }

    @Test
    void is_told_where_only_its_cause_is_known() {
        Finding known = unowned(Level.KNOWN, "orders.refund");

        assertThat(Consequence.without(List.of(known, MISSING))).containsExactly(known, MISSING);
    }

    @Test
    void is_nothing_that_the_model_itself_says() {
        Finding planned = notImplemented(Level.ERROR, "orders.refund", "planned");

        assertThat(Consequence.without(List.of(UNOWNED, planned))).containsExactly(UNOWNED, planned);
    }

    private static Finding unowned(Level level, String behavior) {
        return finding(level, FindingCode.BEHAVIOR_WITHOUT_OWNER_TESTS, Subject.of("behavior", behavior));
    }

    private static Finding notImplemented(Level level, String behavior, String status) {
        return finding(
                level,
                FindingCode.BEHAVIOR_NOT_IMPLEMENTED,
                Subject.of("behavior", behavior).and("status", status));
    }

    private static Finding finding(Level level, FindingCode code, Subject subject) {
        return new Finding(level, code, subject, Location.of("plane.json"), "Wrong.", "Mend it.");
    }
}
