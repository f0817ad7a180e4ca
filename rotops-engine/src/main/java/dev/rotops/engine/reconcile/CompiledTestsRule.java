package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.model.Location;
import java.util.List;
import java.util.stream.Collectors;

/** The compiled tests can be read, and at most one class is the place of the report. */
final class CompiledTestsRule {

    private CompiledTestsRule() {}

    static void check(CompiledTests tests, TestSources sources, Findings findings) {
        for (String file : tests.unreadable()) {
            findings.error(
                    FindingCode.CLASS_UNREADABLE,
                    Subject.of("file", file),
                    Location.of(file),
                    "The class file " + file + " cannot be read, so its claims are not known.",
                    "Compile the module again (mvn clean test).");
        }
        List<TestClass> anchors = tests.declaredAnchors();
        if (anchors.size() > 1) {
            TestClass surplus = anchors.get(1);
            findings.error(
                    FindingCode.SEVERAL_ANCHORS,
                    Subject.of("ownerTest", surplus.name()),
                    Location.of(sources.fileOf(surplus.source())
                            .orElse(surplus.source().isEmpty() ? surplus.name() : surplus.source())),
                    "Several classes carry @RuntimeCompleteness: "
                            + anchors.stream().limit(5).map(TestClass::name).collect(Collectors.joining(", ")) + ".",
                    "Keep the annotation on one of them.");
        }
    }
}
