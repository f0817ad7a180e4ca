package dev.rotops.engine.platform;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.claims.TestClass;
import java.util.List;
import java.util.Optional;

/**
 * The class at which a module reports in one run.
 *
 * <p>It is the module's anchor, unless the run cannot reach it: then it is the class that would be chosen among those that
 * the run does reach, so that a report is made all the same.
 *
 * @param selectors the classes of which one, selected, asks for the report
 * @param missed the module's anchor, where it is not the place
 */
record ReportPlace(List<String> selectors, Optional<TestClass> missed) {

    static Optional<ReportPlace> of(CompiledTests tests, Optional<SurefireOrder> order, AnchorSelection selection) {
        Optional<TestClass> anchor = tests.anchor();
        TestFilter filter = order.map(SurefireOrder::filter).orElseGet(TestFilter::ofSystemProperty);
        if (anchor.isEmpty() || (anchor.get().completeness().isEmpty() && filter.wantsOnlyMethods())) {
            return Optional.empty();
        }
        if (order.isPresent()) {
            return Optional.of(inOrder(tests, order.get(), anchor.get()));
        }
        return selection.leavesOut(anchor.get()) && isMisnamed(anchor.get())
                ? tests.anchor(type -> type.completeness().isEmpty()).map(type -> instead(type.name(), anchor.get()))
                : Optional.of(new ReportPlace(anchor.get().namesToSelect(), Optional.empty()));
    }

    private static ReportPlace inOrder(CompiledTests tests, SurefireOrder order, TestClass anchor) {
        ReportPlace place = new ReportPlace(
                order.firstOf(anchor.namesToSelect()).map(List::of).orElse(List.of()), Optional.empty());
        if (!place.selectors().isEmpty() || order.filter().isNarrow()) {
            return place;
        }
        return tests.anchor(type -> order.firstOf(type.namesToSelect()).isPresent())
                .filter(type -> !belongsToAnotherStep(type, tests))
                .flatMap(type -> order.firstOf(type.namesToSelect()))
                .map(name -> instead(name, anchor))
                .orElse(place);
    }

    /** Beside other tests, integration tests are run by Failsafe, after the step that reports. */
    private static boolean belongsToAnotherStep(TestClass type, CompiledTests tests) {
        return type.isIntegrationTest()
                && tests.anchor(other -> !other.isIntegrationTest()
                                && other.completeness().isEmpty())
                        .isPresent();
    }

    /** A filter that IDEs and launchers have by default keeps such a class out, though nobody meant to. */
    private static boolean isMisnamed(TestClass anchor) {
        return anchor.completeness().isPresent() && !anchor.hasConventionalName();
    }

    private static ReportPlace instead(String name, TestClass anchor) {
        return new ReportPlace(List.of(name), Optional.of(anchor));
    }

    /** The integration test that reports in a later step, if the build has one: until then nothing is judged. */
    Optional<TestClass> later() {
        return missed.filter(TestClass::isIntegrationTest);
    }

    /** The class that was declared the place of the report, and cannot be. */
    Optional<TestClass> declaredInVain() {
        return missed.filter(type -> type.completeness().isPresent());
    }
}
