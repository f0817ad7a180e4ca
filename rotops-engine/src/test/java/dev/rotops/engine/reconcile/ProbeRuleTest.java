package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.discovery.EntryPointScan;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.probe.RuntimeProbe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeRuleTest {

    @TempDir
    Path root;

    @Test
    void saysWhichOfTheProjectsOwnKindsIsBrokenAndGoesOn() {
        GovernedModule module = GovernedModule.shop(root)
                .write("lib/META-INF/services/" + RuntimeProbe.class.getName(), BrokenProbeKind.class.getName())
                .write("testops/runtime-probes.json", """
                        {"version": "1.0.0", "principle": "behavior-first", "completionMode": "code_complete",
                         "extensions": ["lib/"],
                         "probes": [{"id": "drains", "kind": "queue_drains", "behaviors": ["night.gone"]}]}
                        """);

        assertThat(new Reconciler(true)
                        .reconcile(
                                new ArtifactFiles(root, Map.of()),
                                new ClassPathScanner(List.of(module.testClasses()), root).scan(),
                                EntryPointScan.NONE)
                        .findings())
                .extracting(finding -> finding.code().word() + ": " + finding.message())
                .containsExactlyInAnyOrder(
                        "probe-kinds-unreadable: The project's own kinds of probes cannot be loaded: queue_drains cannot say"
                                + " what the probe \"drains\" lacks: java.lang.NoClassDefFoundError: com/example/Queue.",
                        "probe-unknown-behavior: The probe \"drains\" shows behavior \"night.gone\", which the control plane"
                                + " does not have.");
    }
}
