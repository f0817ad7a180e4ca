package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.SelfCheckPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The proof of a behavior is neither scattered over too many tests nor hidden in one that proves too much. */
final class OwnershipChallenge implements Challenge {

    @Override
    public void check(ChallengedModel model, Findings findings) {
        checkUnits(model, findings);
        checkTests(model, findings);
    }

    private static void checkUnits(ChallengedModel model, Findings findings) {
        SelfCheckPolicy policy = model.policy();
        for (ChallengedUnit unit : model.units()) {
            int owners = unit.ownerTests().size();
            if (policy.maxOwnerTestsPerBehavior().isPresent()
                    && owners > policy.maxOwnerTestsPerBehavior().getAsDouble()) {
                findings.warning(
                        FindingCode.TOO_MANY_OWNER_TESTS,
                        unit.subject(),
                        model.controlPlane().locate(unit.unit().pointer()),
                        owners + " tests own this behavior, more than the "
                                + Count.text(policy.maxOwnerTestsPerBehavior().getAsDouble())
                                + " that the self-check policy allows.",
                        "Let fewer tests own it, or split the behavior.");
            }
        }
    }

    private static void checkTests(ChallengedModel model, Findings findings) {
        SelfCheckPolicy policy = model.policy();
        if (policy.maxBehaviorsPerOwnerTest().isEmpty()) {
            return;
        }
        double maximum = policy.maxBehaviorsPerOwnerTest().getAsDouble();
        unitsByOwnerTest(model).forEach((test, units) -> {
            if (units.size() > maximum) {
                findings.warning(
                        FindingCode.OWNER_TEST_TOO_BROAD,
                        Subject.of("ownerTest", test),
                        locationOf(test, model, units.get(0)),
                        test + " owns " + units.size() + " behaviors, more than the " + Count.text(maximum)
                                + " that the self-check policy allows.",
                        "Give the behaviors tests of their own, so that each proof can be told from the others.");
            }
        });
    }

    static Map<String, List<ChallengedUnit>> unitsByOwnerTest(ChallengedModel model) {
        Map<String, List<ChallengedUnit>> units = new LinkedHashMap<>();
        for (ChallengedUnit unit : model.units()) {
            for (String test : unit.ownerTests()) {
                units.computeIfAbsent(test, key -> new ArrayList<>()).add(unit);
            }
        }
        return units;
    }

    private static Location locationOf(String test, ChallengedModel model, ChallengedUnit unit) {
        return unit.unit().ownerTests().isEmpty()
                ? Location.of(test)
                : model.controlPlane()
                        .locate(unit.unit().pointer() + "/ownerTests/"
                                + unit.ownerTests().indexOf(test));
    }
}
