package dev.rotops.report.starter;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.ClaimedBehavior;
import dev.rotops.engine.discovery.Discovery;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointReview;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.discovery.PathDiscovery;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.discovery.ReviewedEntryPoint;
import dev.rotops.engine.files.BuildModules;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.Printable;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.model.Surface;
import dev.rotops.report.document.JsonText;
import dev.rotops.report.document.RawJson;
import dev.rotops.report.export.VitestWorkspace;
import dev.rotops.report.review.ReachingTests;
import dev.rotops.report.workspace.ModuleSources;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files that a repository starts with, made for it as it is.
 *
 * @param contents contents by path relative to the root, in the order in which they are written
 * @param isProposed whether the model is that of what was discovered
 * @param notes what to know about them
 */
record StarterFiles(Map<String, String> contents, boolean isProposed, List<String> notes) {

    /** As many claimed ids as people look through. */
    private static final int MOST_NAMED = 20;

    private static final String JUNIT = "src/test/resources/junit-platform.properties";
    private static final String MODE = """
            # Shows what nobody has reviewed or proven, and fails nothing. Remove it once the model is to be kept.
            rotops.mode=advisory
            """;

    private static final List<ArtifactKind> ORDER = List.of(
            ArtifactKind.DISCOVERY_POLICY,
            ArtifactKind.INVENTORY,
            ArtifactKind.SURFACES,
            ArtifactKind.FIDELITY_POLICY,
            ArtifactKind.QUALITY_POLICY,
            ArtifactKind.SELF_CHECK_POLICY,
            ArtifactKind.RETROSPECTIVE,
            ArtifactKind.CONTROL_PLANE);

    /** Makes the files; those that are there and stay have a say in the others. */
    static StarterFiles of(Workspace workspace, Preset preset, boolean force, Optional<EntryPoints> discovered) {
        return new Writing(workspace, preset, force).files(discovered);
    }

    private static final class Writing {

        private final Workspace workspace;
        private final Preset preset;
        private final boolean force;
        private final ReviewedModel existing;
        private final Map<String, Object> identity;
        private final List<ModuleSources> modules;
        private final Companions companions;
        private final List<String> notes = new ArrayList<>();

        Writing(Workspace workspace, Preset preset, boolean force) {
            this.workspace = workspace;
            this.preset = preset;
            this.force = force;
            this.existing = ReviewedModel.read(
                    ArtifactFiles.inDefaultDirectory(
                            workspace.root(), workspace.files().named()),
                    force ? EnumSet.noneOf(ArtifactKind.class) : EnumSet.allOf(ArtifactKind.class));
            this.identity = identity();
            this.modules = workspace.sources();
            this.companions = new Companions(workspace.root());
        }

        /** Principle and version of whatever artifact there is, so that all of them agree. */
        private Map<String, Object> identity() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("version", Discovery.VERSION);
            json.put("principle", Discovery.PRINCIPLE);
            for (String member : List.copyOf(json.keySet())) {
                existing.artifacts().stream()
                        .flatMap(artifact -> RawJson.of(artifact, "/" + member).stream())
                        .filter(value ->
                                value.text().length() > 2 && value.text().startsWith("\""))
                        .findFirst()
                        .ifPresent(value -> json.put(member, value));
            }
            return json;
        }

        StarterFiles files(Optional<EntryPoints> discovered) {
            StarterModel model = model();
            Optional<DiscoveredModel> proposed = discovered.flatMap(this::proposed);
            Map<ArtifactKind, Map<String, Object>> artifacts = new EnumMap<>(ArtifactKind.class);
            artifacts.put(ArtifactKind.DISCOVERY_POLICY, StarterPolicies.discovery(identity));
            artifacts.put(
                    ArtifactKind.INVENTORY,
                    proposed.map(DiscoveredModel::inventory).orElseGet(model::inventory));
            proposed.map(DiscoveredModel::catalog)
                    .or(() -> catalog(model))
                    .ifPresent(catalog -> artifacts.put(ArtifactKind.SURFACES, catalog));
            artifacts.put(ArtifactKind.FIDELITY_POLICY, StarterPolicies.fidelity(identity));
            artifacts.put(ArtifactKind.QUALITY_POLICY, StarterPolicies.quality(identity));
            artifacts.put(ArtifactKind.SELF_CHECK_POLICY, StarterPolicies.selfCheck(identity));
            artifacts.put(ArtifactKind.RETROSPECTIVE, StarterPolicies.retrospective(identity));
            artifacts.put(
                    ArtifactKind.CONTROL_PLANE,
                    proposed.map(DiscoveredModel::controlPlane).orElseGet(model::controlPlane));
            Map<String, String> contents = new LinkedHashMap<>();
            for (ArtifactKind kind : ORDER) {
                contents.put(schemaBeside(kind), kind.schema());
                Optional.ofNullable(artifacts.get(kind)).ifPresent(artifact -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("$schema", "./" + kind.schemaFileName());
                    json.putAll(artifact);
                    contents.put(workspace.files().of(kind), JsonText.of(json));
                });
            }
            contents.put(schemaBeside(ArtifactKind.CAPABILITIES), ArtifactKind.CAPABILITIES.schema());
            contents.put(schemaBeside(ArtifactKind.PROBES), ArtifactKind.PROBES.schema());
            contents.put(schemaBeside(ArtifactKind.BASELINE), ArtifactKind.BASELINE.schema());
            contents.putAll(companions.files());
            companions.note().ifPresent(notes::add);
            vitestWorkspace(model).ifPresent(text -> contents.put(VitestWorkspace.FILE, text));
            if (proposed.isPresent()) {
                addMode(contents);
                noteModules();
                noteClaimsNotProposed(proposed.get());
                return new StarterFiles(contents, true, List.copyOf(notes));
            }
            modules.stream()
                    .filter(module -> module.productRoots().isEmpty()
                            && !module.testRoots().isEmpty())
                    .forEach(
                            module -> notes.add(
                                    "the tests of " + name(module.path())
                                            + " are in no surface yet: add them to \"testPatterns\" of those whose behavior they show"));
            noteModules();
            // A model that is there and stays has nothing to do with what is compiled now.
            if (!stays(workspace.files().of(ArtifactKind.CONTROL_PLANE))) {
                noteClaimsLeftOut(contents.keySet());
                noteTestsThatAreNotCompiled(contents.keySet());
            }
            return new StarterFiles(contents, false, List.copyOf(notes));
        }

        /** Each module has its own; a configuration of the project's own is never touched. */
        private void addMode(Map<String, String> contents) {
            List<String> others = otherTestedModules();
            if (!others.isEmpty()) {
                notes.add("a module that shares this model (" + String.join(", ", others)
                        + ") fails its build until rotops.mode=advisory stands in its own " + JUNIT);
            }
            if (others.isEmpty() || isRootTested()) {
                addModeOfRoot(contents);
            }
        }

        private void addModeOfRoot(Map<String, String> contents) {
            if (Files.exists(workspace.root().resolve(JUNIT), LinkOption.NOFOLLOW_LINKS)) {
                notes.add(JUNIT + " is there already: add rotops.mode=advisory to it, or the model fails the build");
            } else {
                contents.put(JUNIT, MODE);
            }
        }

        /** Nothing where there is no entry point to make a surface of: a model without any is no model. */
        private Optional<DiscoveredModel> proposed(EntryPoints found) {
            SourceTree tree = SourceTree.of(workspace.root());
            Optional<DiscoveryPolicy> policy = Optional.of(policy());
            List<EntryPoint> open =
                    EntryPointReview.of(
                                    found, List.of(), source -> List.of(), policy, tree, LocalDate.now(ZoneOffset.UTC))
                            .stream()
                            .filter(candidate -> candidate.state() == ReviewState.UNREVIEWED)
                            .map(ReviewedEntryPoint::entryPoint)
                            .filter(entryPoint -> !entryPoint.file().isEmpty())
                            .toList();
            if (open.isEmpty()) {
                notes.add((found.candidates().isEmpty()
                                ? "No entry point was discovered in the compiled classes"
                                : "The discovery policy leaves none of the discovered entry points to propose")
                        + ", so this is the model that plain rotops init writes.");
                return Optional.empty();
            }
            return Optional.of(DiscoveredModel.of(
                    identity,
                    modules.isEmpty() ? "" : modules.get(0).name(),
                    open,
                    PathDiscovery.scan(tree, policy, found.compiledFiles()),
                    new ReachingTests(workspace.testClasses(), workspace.tests()),
                    source -> modules.stream()
                            .flatMap(module -> module.testRoots().stream())
                            .map(directory -> directory + "/" + source)
                            .filter(tree::isFile)
                            .toList()));
        }

        private boolean isRootTested() {
            return modules.stream()
                    .anyMatch(module ->
                            module.path().isEmpty() && !module.testRoots().isEmpty());
        }

        private List<String> otherTestedModules() {
            return modules.stream()
                    .filter(module ->
                            !module.path().isEmpty() && !module.testRoots().isEmpty())
                    .map(ModuleSources::path)
                    .toList();
        }

        /** The engine looks into each module, unless it is told to look at the root. */
        private void noteModules() {
            List<String> others = otherTestedModules();
            if (!others.isEmpty()) {
                notes.add(
                        "mvn test looks for a model in each module (" + String.join(", ", others)
                                + "): let those that use the engine share this one by rotops.root, or run rotops init --root MODULE");
            }
        }

        private void noteClaimsLeftOut(Set<String> paths) {
            noteClaims(
                    ClaimedBehavior.leftOut(workspace.tests().claims()),
                    "init takes those of up to " + ClaimedBehavior.MAXIMUM_LENGTH
                            + " lower-case letters, digits, hyphens and dots: correct them, " + again(paths));
        }

        private void noteClaimsNotProposed(DiscoveredModel proposed) {
            noteClaims(
                    workspace.tests().claims().stream()
                            .map(Claim::behavior)
                            .filter(id -> !id.isBlank() && !proposed.proposes(id))
                            .distinct()
                            .sorted()
                            .toList(),
                    "claim those that it proposes, or let rotops init make a model of the claims");
        }

        private void noteClaims(List<String> ids, String remedy) {
            if (ids.isEmpty()) {
                return;
            }
            String named = ids.stream()
                    .limit(MOST_NAMED)
                    .map(id -> '"' + Printable.excerpt(id) + '"')
                    .collect(Collectors.joining(", "));
            String more = ids.size() > MOST_NAMED ? ", and " + (ids.size() - MOST_NAMED) + " more" : "";
            notes.add("claimed ids that are not in this model: " + named + more + "; " + remedy);
        }

        private void noteTestsThatAreNotCompiled(Set<String> paths) {
            List<String> tested = modules.stream()
                    .filter(module -> !module.testRoots().isEmpty())
                    .map(ModuleSources::path)
                    .toList();
            List<String> uncompiled = tested.stream()
                    .filter(path -> BuildModules.testClasses(workspace.root().resolve(path))
                            .isEmpty())
                    .toList();
            if (!uncompiled.isEmpty()) {
                String whose = uncompiled.equals(tested)
                        ? ""
                        : uncompiled.stream().map(Writing::name).collect(Collectors.joining(", ", " of ", ""));
                notes.add("the tests" + whose + " are not compiled, so no annotation of theirs is in this model: "
                        + again(paths));
            }
        }

        /** How to write the model anew, of tests that are compiled, without replacing what was there before. */
        private String again(Set<String> paths) {
            String compile = "run " + (companions.isGradle() ? "gradle testClasses" : "mvn test-compile");
            return compile
                    + (paths.stream().anyMatch(this::stays)
                            ? ", delete " + workspace.files().of(ArtifactKind.CONTROL_PLANE) + ", then rotops init"
                            : ", then rotops init --force");
        }

        private static String name(String module) {
            return module.isEmpty() ? "the root" : module;
        }

        private boolean stays(String path) {
            return !force && Files.exists(workspace.root().resolve(path), LinkOption.NOFOLLOW_LINKS);
        }

        private String schemaBeside(ArtifactKind kind) {
            String path = workspace.files().of(kind);
            return path.substring(0, path.lastIndexOf('/') + 1) + kind.schemaFileName();
        }

        private StarterModel model() {
            SourceTree tree = SourceTree.of(workspace.root());
            Discovery discovery = PathDiscovery.scan(tree, Optional.of(policy()));
            List<Surface> governed = existing.controlPlane()
                    .map(plane -> plane.content().surfaces())
                    .orElse(List.of());
            List<StarterSurface> surfaces = StarterSurfaces.of(tree, governed, discovery);
            if (surfaces.isEmpty()) {
                surfaces = StarterSurfaces.detect(tree, modules, discovery, preset);
            }
            return StarterModel.of(
                    workspace.root(),
                    tree,
                    modules,
                    identity,
                    surfaces,
                    ClaimedBehavior.of(workspace.tests().claims()));
        }

        private DiscoveryPolicy policy() {
            return existing.discoveryPolicy()
                    .map(Artifact::content)
                    .orElseGet(() -> new DiscoveryPolicy(
                            Discovery.VERSION,
                            Discovery.PRINCIPLE,
                            Optional.empty(),
                            List.of(),
                            List.of(),
                            List.of(),
                            StarterPolicies.IGNORED,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()));
        }

        /** An inventory that is there and stays is what the catalog is made for, over the surfaces that there are. */
        private Optional<Map<String, Object>> catalog(StarterModel model) {
            if (existing.inventory().isEmpty()) {
                return Optional.of(model.catalog());
            }
            StarterCatalog catalog = StarterCatalog.of(
                    SourceTree.of(workspace.root()),
                    surfaces(model),
                    existing.controlPlane()
                            .map(plane -> plane.content().units())
                            .orElse(List.of()),
                    existing.inventory().get().content().sources());
            if (!catalog.unassigned().isEmpty()) {
                notes.add("inventory sources in no surface yet: " + String.join(", ", catalog.unassigned())
                        + "; give them to one in " + workspace.files().of(ArtifactKind.SURFACES));
            }
            Map<String, Object> json = new LinkedHashMap<>(identity);
            json.put("surfaces", catalog.json());
            return catalog.sources().isEmpty() ? Optional.empty() : Optional.of(json);
        }

        private List<Surface> surfaces(StarterModel model) {
            return existing.controlPlane()
                    .map(plane -> plane.content().surfaces())
                    .filter(surfaces -> !surfaces.isEmpty())
                    .orElseGet(() -> model.surfaces().stream()
                            .map(StarterSurface::toSurface)
                            .toList());
        }

        private Optional<String> vitestWorkspace(StarterModel model) {
            if (preset != Preset.VITEST) {
                return Optional.empty();
            }
            List<Surface> projects = VitestWorkspace.projects(surfaces(model));
            if (projects.isEmpty()) {
                notes.add("no " + VitestWorkspace.FILE
                        + ": no surface of the control plane has \"execution\": {\"runner\":"
                        + " \"vitest\"}; give it to those that Vitest runs, then rotops export vitest-workspace");
                return Optional.empty();
            }
            return Optional.of(VitestWorkspace.of(projects, Map.of()));
        }
    }
}
