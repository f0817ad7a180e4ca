package dev.rotops.report.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands, in the order of the review loop. */
@SuppressWarnings("ImmutableEnumChecker") // the factories are constructors
enum Command {
    INIT("init", "Write the artifacts that this repository starts with.", InitCommand::new),
    INVENTORY_SCAN("inventory scan", "Propose an inventory from what is discovered.", InventoryScanCommand::new),
    SURFACES_DERIVE("surfaces derive", "Propose surfaces for the inventory's sources.", SurfacesDeriveCommand::new),
    REVIEW("review", "List what was discovered and nobody has reviewed.", ReviewCommand::new),
    VALIDATE(
            "validate",
            "Hold the reviewed model against the code and the claims of the tests.",
            ValidateCommand::forItsVerdict),
    REPORT("report", "Do what validate does, for the sake of its report files.", ValidateCommand::forItsReports),
    PROBE_RUN("probe run", "Run the product itself, and judge what it does.", ProbeRunCommand::new),
    VERIFY("verify", "Judge whether the proof of the reviewed behaviors really happened.", VerifyCommand::new),
    SELF_CHECK(
            "self-check",
            "Ask whether the reviewed model is explicit, fine and strong enough to trust.",
            SelfCheckCommand::new),
    RETRO("retro", "Ask whether misses that escaped were hardened back into the model.", RetroCommand::new),
    DOCTOR("doctor", "Look whether RotOps is wired into the build, and sees the tests.", DoctorCommand::new),
    IMPACT("impact", "Follow changed files to behaviors, surfaces and owner tests.", ImpactCommand::new),
    BASELINE_ADD("baseline add", "Record errors that may wait, each with a reason.", BaselineAddCommand::new),
    BASELINE_PRUNE("baseline prune", "Take out of the baseline what is no longer wrong.", BaselinePruneCommand::new),
    BASELINE("baseline", "List what is known to be wrong, and what of it is no longer.", BaselineCommand::new),
    DIFF("diff", "Tell where the denominator became smaller since a commit.", DiffCommand::new),
    EXPORT_AGENT_CONTRACT(
            "export agent-contract",
            "Write down what a coding agent must know and run here.",
            ExportAgentContractCommand::new),
    EXPORT_COVERAGE_MAP(
            "export coverage-map",
            "Map what is proven of surfaces and capabilities, and what is missing.",
            ExportCoverageMapCommand::new),
    EXPORT_JUNIT_SUITE(
            "export junit-suite",
            "Write a suite for each surface, so that it can be run alone.",
            ExportJunitSuiteCommand::new),
    EXPORT_SARIF(
            "export sarif", "Write the findings as SARIF, for code scanning and editors.", ExportSarifCommand::new),
    EXPORT_VITEST_WORKSPACE(
            "export vitest-workspace",
            "Write a Vitest workspace of the surfaces that Vitest runs.",
            ExportVitestWorkspaceCommand::new),
    EXPLAIN("explain", "Explain a finding's code.", ExplainCommand::new),
    COMPLETION("completion", "Print a completion script for bash and zsh.", CompletionCommand::new);

    private final String words;
    private final String description;
    private final Supplier<RotopsCommand> factory;

    Command(String words, String description, Supplier<RotopsCommand> factory) {
        this.words = words;
        this.description = description;
        this.factory = factory;
    }

    String words() {
        return words;
    }

    String description() {
        return description;
    }

    /** How many arguments the command's name takes. */
    int length() {
        return words.split(" ", -1).length;
    }

    static Optional<Command> named(List<String> arguments) {
        return Arrays.stream(values())
                .filter(command -> arguments.size() >= command.length()
                        && String.join(" ", arguments.subList(0, command.length()))
                                .equals(command.words))
                .findFirst();
    }

    /** Commands whose names begin with a word, as {@code export} does. */
    static List<Command> startingWith(String word) {
        return Arrays.stream(values())
                .filter(command -> command.words.startsWith(word + " "))
                .toList();
    }

    private boolean readsArtifacts() {
        return this != EXPLAIN && this != COMPLETION;
    }

    CommandLine parser() {
        CommandLine parser = new CommandLine(factory.get());
        if (!readsArtifacts()) {
            ArtifactOptions.removeFrom(parser.getCommandSpec());
        }
        parser.getCommandSpec().name("rotops " + words);
        parser.getCommandSpec().usageMessage().description(description).abbreviateSynopsis(true);
        return parser;
    }
}
