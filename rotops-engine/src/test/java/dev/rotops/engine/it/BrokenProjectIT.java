package dev.rotops.engine.it;

import static dev.rotops.engine.it.BuildAssert.assertThat;
import static dev.rotops.engine.it.ConsumerProject.OWN_TESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** {@code mvn test} in projects in which something is broken: it fails a test, and the user's own tests run all the same. */
@Execution(CONCURRENT)
class BrokenProjectIT {

    private static final String PLANE = "testops/runtime-control-plane.json";
    private static final String INVALID_PLANE = "rotops.checks.model > testops/runtime-control-plane.json: is valid";

    @Test
    void aClaimOnAnUnknownBehaviorFailsAtTheAnnotatedMethod() {
        String test = "src/test/java/com/example/orders/PlaceOrderTest.java";
        BuildResult build = ConsumerProject.copy("misspelled-claim")
                .edit(test, "value = \"orders.place\", outcomes = \"success\"", "value = \"orders.plaice\"")
                .build()
                .run("test");

        String failure = "rotops.checks.claims > PlaceOrderTest#takesAnOrder: claims a known behavior";
        assertThat(build)
                .failsBy(failure, "rotops.orders > orders.place: is declared")
                .runsOfUser(OWN_TESTS);
        assertThat(build.tests().get(failure).text())
                .contains("The control plane has no behavior \"orders.plaice\"; it has \"orders.place\".")
                .contains("\tat testops.PlaceOrderTest#takesAnOrder(PlaceOrderTest.java:25)");
    }

    @Test
    void claimsWithoutAControlPlaneFailAndSayWhatToWrite() {
        BuildResult build = ConsumerProject.copy("no-control-plane")
                .delete("testops")
                .build()
                .run("test");

        assertThat(build).failsBy(INVALID_PLANE).runsOfUser(OWN_TESTS);
        assertThat(build.tests().get(INVALID_PLANE).text())
                .contains("There is no control plane, so nobody has reviewed what the tests claim")
                .contains("  do     Write testops/runtime-control-plane.json:\n{");
    }

    @Test
    void aProjectWithoutModelAndClaimsNoticesNothing() {
        BuildResult build = ConsumerProject.copy("not-governed")
                .delete("testops", "src/test/java/com/example/orders", "src/test/java/com/example/stock")
                .build()
                .run("test");

        assertThat(build)
                .succeeds()
                .counts(1, 0, 0)
                .reportsOfRotops()
                .printsNowhere("RotOps")
                .printsNowhere("[WARNING]");
    }

    @Test
    void aControlPlaneThatIsNotJsonFailsAtTheBrokenLine() {
        BuildResult build = ConsumerProject.copy("malformed-json")
                .edit(PLANE, "\"behaviors\": [", "\"behaviors\": {[")
                .build()
                .run("test");

        assertThat(build)
                .failsBy(INVALID_PLANE)
                .runsOfUser(OWN_TESTS)
                .prints("\tat testops.testops/runtime-control-plane.json(runtime-control-plane.json:20)");
    }

    @Test
    void twoCompletenessClassesFailOnce() {
        String declaration = "package com.example;\n\n@dev.rotops.RuntimeCompleteness\nclass %s {}\n";
        BuildResult build = ConsumerProject.copy("two-anchors")
                .write("src/test/java/com/example/FirstTest.java", declaration.formatted("FirstTest"))
                .write("src/test/java/com/example/SecondTest.java", declaration.formatted("SecondTest"))
                .build()
                .run("test");

        assertThat(build)
                .failsBy("rotops.checks.model > SecondTest: is the only completeness anchor")
                .runsOfUser(OWN_TESTS);
    }

    @Test
    void aClassFileThatCannotBeReadFailsByItsName() {
        String file = "target/test-classes/com/example/Torn.class";
        ConsumerProject consumer = ConsumerProject.copy("torn-class");
        consumer.build().run("test-compile");
        BuildResult build = consumer.write(file, "torn").build().run("surefire:test");

        assertThat(build)
                .failsBy("rotops.checks.model > " + file + ": can be read")
                .runsOfUser(OWN_TESTS);
    }
}
