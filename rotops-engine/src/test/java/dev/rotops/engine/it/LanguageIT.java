package dev.rotops.engine.it;

import static dev.rotops.engine.it.BuildAssert.assertThat;
import static dev.rotops.engine.it.ConsumerProject.OWN_TESTS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims that tests in other languages make; their compilers are slow to download and to start. */
@OnlyInMatrix
class LanguageIT {

    @ParameterizedTest
    @CsvSource({"kotlin, KotlinOrderTest, KotlinOrderTest.kt", "groovy, SpockOrderTest, SpockOrderTest.groovy"})
    void claimsAreReadFromClassesOfAnyLanguage(String language, String test, String file) {
        BuildResult build = ConsumerProject.copy(language)
                .overlay(language)
                .delete("src/test/java/com/example/orders/CancelOrderTest.java")
                .build()
                .profile(language)
                .run("test");

        String unknown = "rotops.checks.claims > " + test + "#wraps what was placed: claims a known behavior";
        assertThat(build).failsBy(unknown).runsOfUser(OWN_TESTS - 1 + 2);
        assertThat(build.tests()
                        .get("rotops.orders > orders.cancel: is declared")
                        .outcomes())
                .isEmpty();
        assertThat(build.tests().get(unknown).text()).contains("(" + file + ":");
    }
}
