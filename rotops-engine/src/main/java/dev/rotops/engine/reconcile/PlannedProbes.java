package dev.rotops.engine.reconcile;

import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.Probe;
import dev.rotops.engine.model.ProbePlan;
import dev.rotops.engine.model.Surface;
import dev.rotops.engine.probe.BuiltProduct;
import dev.rotops.engine.probe.ProbeKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The probes of a plan, each with all that its result rests on.
 *
 * @param artifact the plan
 * @param probes the probes, in the plan's order
 */
public record PlannedProbes(Artifact<ProbePlan> artifact, List<PlannedProbe> probes) {

    /** What the product is built by. */
    private static final List<String> BUILD_FILES = List.of(
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "settings.gradle",
            "settings.gradle.kts",
            "gradle.properties");
    /** Makes the list immutable. */
    public PlannedProbes {
        probes = List.copyOf(probes);
    }

    static PlannedProbes of(Artifact<ProbePlan> artifact, ModelGraph graph, SourceTree tree) {
        Set<String> product = new TreeSet<>();
        for (Surface surface : graph.controlPlane().content().surfaces()) {
            product.addAll(graph.sourcesOfSurface(surface.id()));
        }
        BUILD_FILES.stream().filter(tree::isFile).forEach(product::add);
        List<String> extensions =
                ProbeKinds.files(graph.model().root(), artifact.content().extensions());
        List<PlannedProbe> probes = new ArrayList<>();
        for (Probe probe : artifact.content().probes()) {
            Set<String> files = new TreeSet<>(product);
            files.addAll(tree.resolve(probe.inputs(), List.of()));
            if (!ProbeKinds.isOurs(probe.kind())) {
                files.addAll(extensions);
            }
            BuiltProduct.namedBy(probe, graph.model().root())
                    // What the build has made of the sources differs from build to build; the sources speak for it.
                    .filter(path -> !BuiltProduct.isBuilt(path) && tree.isFile(path))
                    .forEach(files::add);
            probes.add(new PlannedProbe(
                    probe, artifact.locate(probe.pointer()), artifact.canonical(probe.pointer()), List.copyOf(files)));
        }
        return new PlannedProbes(artifact, probes);
    }

    /**
     * Returns the plan.
     *
     * @return what the artifact says
     */
    public ProbePlan plan() {
        return artifact.content();
    }
}
