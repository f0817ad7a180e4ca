package dev.rotops.report.operation;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.ControlPlane;
import dev.rotops.engine.model.ProbePlan;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.engine.model.TaskClass;
import dev.rotops.report.document.Identity;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a coding agent must know to work in a governed repository: who decides what, what to read, what to run. */
public final class AgentContract {

    /** The commands that an agent has to run, in this order. */
    public enum RequiredCommand {
        /** Lists unreviewed candidates. */
        REVIEW("review", "rotops review", "List what was discovered in the code and nobody has reviewed.", false),
        /** Follows changed files to their tests. */
        IMPACT(
                "impact",
                "rotops impact --changed <path>",
                "Name the behaviors, surfaces and owner tests that changed files touch.",
                false),
        /** Challenges the model. */
        SELF_CHECK(
                "self-check",
                "rotops self-check",
                "Challenge the reviewed model: is it written out, fine enough, and proven strongly enough?",
                false),
        /** Looks at escaped misses. */
        RETRO("retro", "rotops retro", "Show misses that escaped and are not yet hardened against.", false),
        /** Looks at the installation. */
        DOCTOR(
                "doctor",
                "rotops doctor",
                "Make sure that the engine, the artifacts and the compiled tests are what they seem to be.",
                true),
        /** Judges the model against code and tests. */
        VALIDATE(
                "validate",
                "rotops validate",
                "Hold the reviewed model against the code and the claims of the tests.",
                true),
        /** Runs the product; wanted only where there is a probe plan. */
        VERIFY("verify", "rotops verify", "Run the product, and judge whether what is claimed really happened.", true);

        private final String id;
        private final String command;
        private final String purpose;
        private final boolean blocking;

        RequiredCommand(String id, String command, String purpose, boolean blocking) {
            this.id = id;
            this.command = command;
            this.purpose = purpose;
            this.blocking = blocking;
        }
    }

    /** What a project tells coding agents. */
    public static final String INSTRUCTIONS = "AGENTS.md";

    /** What RotOps tells them where the project has instructions of its own. */
    public static final String OWN_INSTRUCTIONS = ArtifactKind.DIRECTORY + "/AGENTS.rotops.md";

    private AgentContract() {}

    /**
     * Writes the contract of a repository.
     *
     * @param controlPlane its control plane
     * @param files where its artifacts are
     * @param commands how to run commands that are not run as {@code rotops <id>}
     * @return the document
     */
    public static Map<String, Object> of(
            Artifact<ControlPlane> controlPlane, ArtifactFiles files, Map<RequiredCommand, String> commands) {
        Map<String, Object> json = Identity.report("export agent-contract", Identity.of(controlPlane));
        json.put("systemIdentity", "runtime-behavior-completeness-control-system");
        json.put(
                "operatingModel",
                "Agents, the repository's own policies and CI keep the reviewed model true from change to change. People"
                        + " decide what a runtime behavior means, not how it is booked.");
        json.put(
                "reviewedDecisionMeaning",
                "Somebody looked at a discovered candidate and decided whether it counts, where its borders are, what"
                        + " proves it and how strongly, or why it is left out.");
        json.put("actorRoles", roles());
        json.put("governanceSignals", signals());
        json.put("artifactPaths", artifactPaths(files));
        json.put("readOrder", readOrder(files));
        json.put("mandatoryLoop", loop());
        Optional<ProbePlan> plan =
                ReviewedModel.read(files, Set.of(ArtifactKind.PROBES)).probes().map(Artifact::content);
        json.put("requiredCommands", commands(new EnumMap<>(commands), plan.isPresent()));
        json.put("completion", plan.map(probes -> completion(probes, files)));
        return json;
    }

    private static List<Map<String, Object>> roles() {
        return List.of(
                role("discovery-engine", "Finds candidates in the code and tells where the model drifts.", "proposes"),
                role(
                        "repo-local-policy",
                        "Says where to look, what to pass over and for which reason.",
                        "interprets discovery"),
                role(
                        "ai-agent",
                        "Keeps artifacts, annotations and owner tests in step with every change.",
                        "maintains the model"),
                role(
                        "reviewer",
                        "Decides what is not obvious: acceptance, suppression, scope, evidence, fidelity.",
                        "approves meaning"),
                role("ci-gate", "Keeps unreviewed drift and weaker proof from being merged.", "blocks merges"));
    }

    private static Map<String, Object> role(String id, String responsibility, String authority) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("responsibility", responsibility);
        json.put("authority", authority);
        return json;
    }

    private static List<Map<String, Object>> signals() {
        return List.of(
                signal("review-backlog", "Candidates wait for a reviewed decision.", true, false),
                signal("impact-analysis", "A change touches these behaviors and these owner tests.", true, false),
                signal("self-check", "The model may be too coarse, too implicit or too weakly proven.", true, false),
                signal("retrospective-feedback", "A miss escaped; the model must learn from it.", true, false),
                signal(
                        "completeness-validation",
                        "Model, code and tests agree, and every reviewed behavior has its proof declared.",
                        true,
                        true),
                signal(
                        "installation-consistency",
                        "Engine, command line and artifacts of this repository fit together.",
                        true,
                        true),
                signal("code-coverage", "Lines that ran. It says nothing about completeness.", false, false));
    }

    private static Map<String, Object> signal(String id, String meaning, boolean primary, boolean blocking) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("meaning", meaning);
        json.put("primary", primary);
        json.put("blocking", blocking);
        return json;
    }

    private static Map<String, Object> artifactPaths(ArtifactFiles files) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("controlPlanePath", files.of(ArtifactKind.CONTROL_PLANE));
        json.put("inventoryPath", files.of(ArtifactKind.INVENTORY));
        json.put("surfaceCatalogPath", files.of(ArtifactKind.SURFACES));
        json.put("fidelityPolicyPath", files.of(ArtifactKind.FIDELITY_POLICY));
        json.put("qualityPolicyPath", files.of(ArtifactKind.QUALITY_POLICY));
        json.put("discoveryPolicyPath", files.of(ArtifactKind.DISCOVERY_POLICY));
        json.put("selfCheckPolicyPath", files.of(ArtifactKind.SELF_CHECK_POLICY));
        json.put("retrospectiveLogPath", files.of(ArtifactKind.RETROSPECTIVE));
        return json;
    }

    private static List<String> readOrder(ArtifactFiles files) {
        List<String> order = new ArrayList<>();
        for (ArtifactKind kind : List.of(
                ArtifactKind.DISCOVERY_POLICY,
                ArtifactKind.INVENTORY,
                ArtifactKind.SURFACES,
                ArtifactKind.CONTROL_PLANE,
                ArtifactKind.FIDELITY_POLICY,
                ArtifactKind.QUALITY_POLICY,
                ArtifactKind.SELF_CHECK_POLICY,
                ArtifactKind.RETROSPECTIVE)) {
            order.add(files.of(kind));
        }
        order.add(INSTRUCTIONS);
        if (Files.exists(files.root().resolve(OWN_INSTRUCTIONS))) {
            order.add(OWN_INSTRUCTIONS);
        }
        return order;
    }

    private static List<String> loop() {
        return List.of(
                "Find the runtime files that the change touches.",
                "Run doctor, and trust no verdict of an installation that it faults.",
                "Run impact over the changed files, and read the behaviors that it names.",
                "Run review, and decide about every new candidate, or ask the reviewer.",
                "Correct the discovery policy, with a reason, where discovery is blind or noisy.",
                "Bring inventory, surfaces, behavior units, annotations and owner tests up to date.",
                "Run self-check, and make explicit what it finds implicit, coarse or weak.",
                "Record a miss that escaped in the retrospective, and harden the model against it.",
                "Ask the reviewer about meaning only; do the bookkeeping yourself.",
                "Run diff against the main line, and leave it to the reviewer to accept what became smaller, or may wait.",
                "Run validate and the owner tests; the change is complete when both pass.");
    }

    private static Map<String, Object> completion(ProbePlan plan, ArtifactFiles files) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("probePlanPath", files.of(ArtifactKind.PROBES));
        json.put("mode", plan.completionMode());
        json.put("taskClass", plan.taskClass().map(TaskClass::word));
        json.put(
                "meaning",
                plan.mustRun()
                        ? "The work is done when no error stands against tests and model, and every probe has passed with"
                                + " everything as it is now."
                        : "The work is done when no error stands against tests and model.");
        return json;
    }

    private static List<Map<String, Object>> commands(Map<RequiredCommand, String> overrides, boolean hasProbes) {
        List<Map<String, Object>> commands = new ArrayList<>();
        for (RequiredCommand command : RequiredCommand.values()) {
            if (command == RequiredCommand.VERIFY && !hasProbes) {
                continue;
            }
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", command.id);
            json.put("command", overrides.getOrDefault(command, command.command));
            json.put("purpose", command.purpose);
            json.put("blocking", command.blocking);
            commands.add(json);
        }
        return commands;
    }
}
