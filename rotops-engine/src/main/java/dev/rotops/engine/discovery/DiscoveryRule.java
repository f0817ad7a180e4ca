package dev.rotops.engine.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rules by which files of any language are taken for runtime behavior, in the order in which they are applied.
 *
 * <p>Each rule stands for one kind of behavior, and says what a project that has it is expected to prove.
 */
@SuppressWarnings("ImmutableEnumChecker") // every list is made by List.of
public enum DiscoveryRule {
    /** Who may come in: middleware, sessions, authentication. */
    AUTH_ACCESS(
            "auth-access",
            "auth",
            "Where callers are told apart and let in or turned away.",
            "A caller meets a check of identity, session or permission.",
            List.of("response", "redirect"),
            List.of("success", "auth_denied", "failure"),
            "simulated",
            List.of("**/middleware.*", "**/auth.ts", "**/auth/**/*.*", "**/*session*.*")),
    /** Where requests arrive: routes, controllers, handlers, webhooks. */
    REQUEST_BOUNDARY(
            "request-boundary",
            "request",
            "Where requests from outside arrive and are answered.",
            "A request from outside arrives.",
            List.of("response"),
            List.of("success", "validation_error", "failure"),
            "simulated",
            List.of(
                    "**/api/**/route.*",
                    "**/routes/**/*.*",
                    "**/controllers/**/*.*",
                    "**/*handler*.*",
                    "**/webhooks/**/*.*")),
    /** How the application comes up: providers, contexts, layouts. */
    APP_BOOTSTRAP(
            "app-bootstrap",
            "bootstrap",
            "What makes the application come up in its first state.",
            "The application comes up.",
            List.of("state_transition", "derived_view"),
            List.of("success", "failure"),
            "simulated",
            List.of("**/providers.*", "**/*context*.*", "**/app/**/layout.*")),
    /** What runs without anybody waiting for it: workers, jobs, queues, schedules. */
    BACKGROUND_EXECUTION(
            "background-execution",
            "background",
            "Work that runs later or on a schedule, without anybody waiting for it.",
            "Deferred or scheduled work comes due.",
            List.of("job_enqueue", "job_process", "storage_write"),
            List.of("success", "retry", "skipped", "failure"),
            "real-dependency",
            List.of("**/workers/**/*.*", "**/jobs/**/*.*", "**/queues/**/*.*", "**/cron/**/*.*", "**/*scheduler*.*")),
    /** What is kept: repositories, data access, database schemas. */
    PERSISTENCE_SEMANTICS(
            "persistence-semantics",
            "persistence",
            "Where state is kept and read back.",
            "State is written, found to be there already, or read back.",
            List.of("storage_write", "storage_read"),
            List.of("success", "duplicate", "failure"),
            "real-dependency",
            List.of(
                    "**/prisma.*",
                    "**/prisma/schema.prisma",
                    "**/persistence/**/*.*",
                    "**/repositories/**/*.*",
                    "**/*repository*.*",
                    "**/dao/**/*.*")),
    /** What users see change: pages, screens, components with state. */
    CLIENT_STATE(
            "client-state",
            "ui-state",
            "Pages and components whose state users see change.",
            "What a user sees changes its state.",
            List.of("state_transition", "derived_view"),
            List.of("success", "failure"),
            "simulated",
            List.of()),
    /** Where other systems are called: clients, adapters, calls over the network. */
    EXTERNAL_CONTRACTS(
            "external-contracts",
            "external",
            "Where systems of others are called and their answers are read.",
            "A system of somebody else is called.",
            List.of("external_call", "response"),
            List.of("success", "provider_failure", "schema_drift"),
            "contract",
            List.of()),
    /** Where several steps become one use case: services, use cases, workflows. */
    WORKFLOW_ORCHESTRATION(
            "workflow-orchestration",
            "workflow",
            "Where several steps are put together to one use case.",
            "A use case runs through its steps.",
            List.of("response", "storage_write", "derived_view"),
            List.of("success", "failure"),
            "simulated",
            List.of(
                    "**/services/**/*.*",
                    "**/*service*.*",
                    "**/usecases/**/*.*",
                    "**/workflows/**/*.*",
                    "**/*orchestr*.*")),
    /** What must hold for all input: the code that property tests exercise. */
    RUNTIME_INVARIANTS(
            "runtime-invariants",
            "invariant",
            "Code that property tests hold against all kinds of input.",
            "An invariant is tried on all kinds of input.",
            List.of("response", "derived_view"),
            List.of("success", "failure"),
            "isolated",
            List.of());

    private final String id;
    private final String kind;
    private final String description;
    private final String event;
    private final List<String> expectedEvidence;
    private final List<String> expectedOutcomeClasses;
    private final String minimumFidelity;
    private final List<String> patterns;

    DiscoveryRule(
            String id,
            String kind,
            String description,
            String event,
            List<String> expectedEvidence,
            List<String> expectedOutcomeClasses,
            String minimumFidelity,
            List<String> patterns) {
        this.id = id;
        this.kind = kind;
        this.description = description;
        this.event = event;
        this.expectedEvidence = expectedEvidence;
        this.expectedOutcomeClasses = expectedOutcomeClasses;
        this.minimumFidelity = minimumFidelity;
        this.patterns = patterns;
    }

    /**
     * Returns the id of the inventory source that the rule proposes, which is also its surface hint and the id of the
     * surface that sources of its kind belong to by default.
     *
     * @return a stable kebab-case word
     */
    public String id() {
        return id;
    }

    /**
     * Returns the kind of the inventory source.
     *
     * @return a stable word such as {@code request}
     */
    public String kind() {
        return kind;
    }

    /**
     * Returns what the rule is about.
     *
     * @return one sentence for reviewers
     */
    public String description() {
        return description;
    }

    /**
     * Returns what happens in the files.
     *
     * @return one sentence
     */
    public String event() {
        return event;
    }

    /**
     * Returns what a proof is expected to show.
     *
     * @return evidence kinds
     */
    public List<String> expectedEvidence() {
        return expectedEvidence;
    }

    /**
     * Returns what is expected to come of it.
     *
     * @return outcome classes
     */
    public List<String> expectedOutcomeClasses() {
        return expectedOutcomeClasses;
    }

    /**
     * Returns the weakest proof that should do.
     *
     * @return a level of the vocabulary
     */
    public String minimumFidelity() {
        return minimumFidelity;
    }

    /**
     * Finds the rule of an id.
     *
     * @param id an id, such as a discovery policy names it
     * @return the rule; nothing where no rule has the id
     */
    public static Optional<DiscoveryRule> withId(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }

    /**
     * Finds the rule of a kind.
     *
     * @param kind a kind of inventory sources
     * @return the rule; nothing for a kind of the project's own
     */
    public static Optional<DiscoveryRule> ofKind(String kind) {
        return Arrays.stream(values()).filter(rule -> rule.kind.equals(kind)).findFirst();
    }

    /** Returns the globs of the rule's files; empty for a rule that goes by more than the path. */
    List<String> patterns() {
        return patterns;
    }
}
