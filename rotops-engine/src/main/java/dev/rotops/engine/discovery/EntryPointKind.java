package dev.rotops.engine.discovery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entry point lets in or out. */
public enum EntryPointKind {
    /** Requests over HTTP and what resembles them: WebSocket, GraphQL, gRPC. */
    HTTP(DiscoveryRule.REQUEST_BOUNDARY),
    /** Messages that arrive. */
    MESSAGING(DiscoveryRule.BACKGROUND_EXECUTION),
    /** Work that comes due. */
    SCHEDULED(DiscoveryRule.BACKGROUND_EXECUTION),
    /** How the application comes up and goes down. */
    BOOTSTRAP(DiscoveryRule.APP_BOOTSTRAP),
    /** Where state is kept and read back. */
    PERSISTENCE(DiscoveryRule.PERSISTENCE_SEMANTICS),
    /** Where systems of others are called. */
    EXTERNAL(DiscoveryRule.EXTERNAL_CONTRACTS),
    /** Where callers are told apart and let in or turned away. */
    AUTH(DiscoveryRule.AUTH_ACCESS),
    /** Commands of a command line. */
    CLI(DiscoveryRule.REQUEST_BOUNDARY),
    /** Jobs and steps of batch processing. */
    BATCH(DiscoveryRule.BACKGROUND_EXECUTION),
    /** Steps put together to one use case; compiled code can only hint at them. */
    WORKFLOW(DiscoveryRule.WORKFLOW_ORCHESTRATION),
    /** What property tests hold against all kinds of input. */
    INVARIANT(DiscoveryRule.RUNTIME_INVARIANTS);

    private final DiscoveryRule rule;

    EntryPointKind(DiscoveryRule rule) {
        this.rule = rule;
    }

    /**
     * Returns the kind's name in artifacts and reports.
     *
     * @return a stable lower-case word
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the rule that says what is expected of behavior of this kind, whatever language it is written in.
     *
     * @return the rule
     */
    public DiscoveryRule rule() {
        return rule;
    }

    /**
     * Tells whether the runtime calls what is of this kind, so that each is an event with a behavior of its own.
     *
     * @return whether it answers to requests, messages, the clock, jobs or commands
     */
    public boolean isEvent() {
        return switch (this) {
            case HTTP, MESSAGING, SCHEDULED, BATCH, CLI -> true;
            case BOOTSTRAP, PERSISTENCE, EXTERNAL, AUTH, WORKFLOW, INVARIANT -> false;
        };
    }

    /**
     * Finds the kind of a word.
     *
     * @param word what stands in an artifact
     * @return the kind; nothing for any other word
     */
    public static Optional<EntryPointKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
