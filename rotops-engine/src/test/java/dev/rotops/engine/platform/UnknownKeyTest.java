package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.model.ArtifactKind;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Configuration parameters that RotOps does not have. */
class UnknownKeyTest {

    private static final String ANCHOR = "shop.NightCloseTest";

    @TempDir
    Path root;

    @Test
    void a_misspelt_one_is_a_failure_that_names_the_one_that_was_meant() {
        Map<String, String> failures = EngineRun.failures(EngineRun.of(GovernedModule.shop(root))
                .with("rotops.fidelty", "strict.json")
                .selectingClass(ANCHOR));

        assertThat(failures).containsOnlyKeys("rotops.fidelty: is valid");
        assertThat(failures.get("rotops.fidelty: is valid"))
                .isEqualTo(
                        "rotops.fidelty: RotOps has no configuration parameter rotops.fidelty; it has rotops.fidelity."
                                + " [unknown-configuration-key]\n  do     Correct it to rotops.fidelity.");
    }

    @Test
    void one_like_no_other_is_a_warning() {
        EngineExecutionResults results = EngineRun.of(GovernedModule.shop(root))
                .with("rotops.colour-of-the-report", "blue")
                .selectingClass(ANCHOR);

        results.testEvents().assertStatistics(stats -> stats.failed(0).started(9));
        assertThat(results.allEvents().reportingEntryPublished().count()).isEqualTo(1);
    }

    @Test
    void a_misspelt_system_property_is_a_failure_and_a_property_of_the_build_is_none() {
        System.setProperty("rotops.mod", "advisory");
        System.setProperty("rotops.version-of-this-build", "1");
        try {
            EngineExecutionResults results =
                    EngineRun.of(GovernedModule.shop(root)).selectingClass(ANCHOR);

            assertThat(EngineRun.failures(results)).containsOnlyKeys("rotops.mod: is valid");
            results.testEvents().assertStatistics(stats -> stats.started(9));
        } finally {
            System.clearProperty("rotops.mod");
            System.clearProperty("rotops.version-of-this-build");
        }
    }

    @Test
    void every_key_that_is_documented_in_the_configuration_is_known() {
        List<String> keys = Stream.of(RotopsConfiguration.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(UnknownKeyTest::value)
                .toList();

        assertThat(keys)
                .hasSizeGreaterThan(5)
                .allSatisfy(key -> assertThat(RotopsConfiguration.knows(key)).isTrue());
    }

    private static String value(Field field) {
        try {
            return Optional.ofNullable(field.get(null)).map(Object::toString).orElse("");
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(ArtifactKind.class)
    void those_that_say_where_artifacts_are_are_known(ArtifactKind kind) {
        assertThat(kind.parameter().filter(name -> !RotopsConfiguration.knows(name)))
                .isEmpty();
        assertThat(kind.parameter().isPresent())
                .isEqualTo(kind != ArtifactKind.SELF_CHECK_POLICY && kind != ArtifactKind.RETROSPECTIVE);
    }
}
