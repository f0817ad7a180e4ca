package dev.rotops.engine.model;

import static dev.rotops.engine.model.ArtifactKind.CONTROL_PLANE;
import static dev.rotops.engine.model.ArtifactKind.FIDELITY_POLICY;
import static dev.rotops.engine.model.ArtifactKind.INVENTORY;
import static dev.rotops.engine.model.ArtifactKind.SURFACES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtifactFilesTest {

    private static final Path ROOT = Path.of("shop");

    @ParameterizedTest
    @CsvSource({
        "CONTROL_PLANE,     testops/runtime-control-plane.json",
        "INVENTORY,         testops/runtime-inventory.json",
        "SURFACES,          testops/runtime-surfaces.json",
        "FIDELITY_POLICY,   testops/fidelity-policy.json",
        "DISCOVERY_POLICY,  testops/runtime-discovery-policy.json",
        "QUALITY_POLICY,    testops/runtime-quality-policy.json",
        "SELF_CHECK_POLICY, testops/runtime-self-check-policy.json",
        "RETROSPECTIVE,     testops/runtime-retrospective.json"
    })
    void areInTheirOwnDirectoryByDefault(ArtifactKind kind, String path) {
        assertThat(new ArtifactFiles(ROOT, Map.of()).of(kind)).isEqualTo(path);
    }

    @ParameterizedTest(name = "beside {0}")
    @CsvSource({
        "model/plane.json,       model/runtime-inventory.json",
        "a/b/plane.json,         a/b/runtime-inventory.json",
        "plane.json,             runtime-inventory.json",
        "../testops/plane.json,  ../testops/runtime-inventory.json",
        "/etc/shop/plane.json,   /etc/shop/runtime-inventory.json"
    })
    void areBesideAControlPlaneThatIsElsewhere(String controlPlane, String inventory) {
        ArtifactFiles files = new ArtifactFiles(ROOT, Map.of(CONTROL_PLANE, controlPlane));

        assertThat(files.of(CONTROL_PLANE)).isEqualTo(controlPlane);
        assertThat(files.of(INVENTORY)).isEqualTo(inventory);
    }

    @Test
    void areWhereSomebodySaysThatTheyAre() {
        ArtifactFiles files =
                new ArtifactFiles(ROOT, Map.of(CONTROL_PLANE, "model/plane.json", SURFACES, "shared/surfaces.json"));

        assertThat(files.of(SURFACES)).isEqualTo("shared/surfaces.json");
        assertThat(files.isNamed(SURFACES)).isTrue();
        assertThat(files.of(FIDELITY_POLICY)).isEqualTo("model/fidelity-policy.json");
        assertThat(files.isNamed(FIDELITY_POLICY)).isFalse();
    }
}
