package dev.rotops.engine.it;

import static dev.rotops.engine.it.ConsumerProject.CHECKS;
import static dev.rotops.engine.it.ConsumerProject.OWN_TESTS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two governed modules of one reactor, of which the second has the first one's test classes on its class path. */
class ReactorIT {

    private static final String DEPENDENCIES = "  <dependencies>\n    <dependency>\n      <groupId>dev.rotops";
    private static final String DEPENDENCIES_WITH_FIRST = """
              <dependencies>
                <dependency>
                  <groupId>com.example</groupId>
                  <artifactId>first</artifactId>
                  <version>1.0</version>
                  <type>test-jar</type>
                  <scope>test</scope>
                </dependency>
                <dependency>
                  <groupId>dev.rotops""";

    private static BuildResult build;

    @BeforeAll
    static void buildBothModules() {
        build = ConsumerProject.copy("reactor", "reactor")
                .overlay("consumer", "first")
                .overlay("consumer", "second")
                .edit("first/pom.xml", "<artifactId>consumer<", "<artifactId>first<")
                .edit("second/pom.xml", "<artifactId>consumer<", "<artifactId>second<")
                .edit("second/pom.xml", DEPENDENCIES, DEPENDENCIES_WITH_FIRST)
                .delete("second/src/test/java/com/example/orders/ReadsOrders.java")
                .edit(
                        "second/src/test/java/com/example/orders/CancelOrderTest.java",
                        "@CancelsOrders",
                        "@org.junit.jupiter.api.Test")
                .build()
                .run("test");
    }

    @Test
    void theFirstModuleReportsOnItsOwnModel() {
        ReportedTests tests = build.testsOf("first");

        assertThat(tests.ofRotops()).containsExactlyInAnyOrderElementsOf(CHECKS);
        assertThat(tests.marked("failure", "error")).isEmpty();
    }

    @Test
    void theSecondModuleMissesTheClaimThatOnlyAClassOfTheFirstOneMakes() {
        ReportedTests tests = build.testsOf("second");

        assertThat(build.exitCode()).isNotZero();
        assertThat(tests.ofUser()).hasSize(OWN_TESTS);
        assertThat(tests.marked("failure", "error"))
                .containsExactlyInAnyOrder(
                        "rotops.orders > orders.cancel: is declared",
                        "rotops.orders > src/test/java/com/example/orders/CancelOrderTest.java: is governed");
    }

    @Test
    void theSecondModuleInheritsAClaimFromAnInterfaceOfTheFirstOne() {
        assertThat(build.testsOf("second")
                        .get("rotops.orders > orders.read: is declared")
                        .outcomes())
                .isEmpty();
    }
}
