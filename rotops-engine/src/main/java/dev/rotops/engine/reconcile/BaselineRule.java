package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Baseline;
import dev.rotops.engine.model.KnownFinding;
import dev.rotops.engine.model.Reason;
import dev.rotops.engine.model.Spelling;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An error that the baseline records, with its very code and subject, is known, as often as it is recorded; whatever else the
 * baseline says is told.
 *
 * <p>Only what says that one thing of the model is not whole yet can be recorded. Everything else either makes the verdict
 * itself doubtful, or tells what really happened in a run, or is mended by a word, as owners are that the model and the tests do
 * not agree on; and none of that may be waved through.
 */
public final class BaselineRule {

    private static final Set<FindingCode> RECORDABLE = EnumSet.of(
            FindingCode.SOURCE_UNASSIGNED,
            FindingCode.DISCOVERED_FILE_UNREVIEWED,
            FindingCode.ENTRY_POINT_UNREVIEWED,
            FindingCode.SOURCE_UNREVIEWED,
            FindingCode.SURFACE_WITHOUT_TESTS,
            FindingCode.SURFACE_UNCOVERED_SOURCE,
            FindingCode.SURFACE_UNREFERENCED_TEST,
            FindingCode.SURFACE_MISSING_INVENTORY_FILE,
            FindingCode.SURFACE_FILE_NOT_IN_INVENTORY,
            FindingCode.TEXT_NOT_REVIEWED,
            FindingCode.BEHAVIOR_NOT_IMPLEMENTED,
            FindingCode.BEHAVIOR_UNTRACEABLE,
            FindingCode.BEHAVIOR_FIDELITY_BELOW_MINIMUM,
            FindingCode.BEHAVIOR_WITHOUT_OWNER_TESTS,
            FindingCode.BEHAVIOR_OUTCOME_CLASS_UNCLAIMED,
            FindingCode.BEHAVIOR_EVIDENCE_UNCLAIMED,
            FindingCode.SOURCE_WITHOUT_BEHAVIORS,
            FindingCode.SOURCE_MISSING_EVIDENCE,
            FindingCode.SOURCE_MISSING_OUTCOME_CLASS,
            FindingCode.INVENTORY_BEHAVIOR_UNIMPLEMENTED,
            FindingCode.INVENTORY_BEHAVIOR_MISSING_EVIDENCE,
            FindingCode.INVENTORY_BEHAVIOR_MISSING_OUTCOME_CLASS,
            FindingCode.INVENTORY_BEHAVIOR_FIDELITY_BELOW_MINIMUM,
            FindingCode.SOURCE_TOO_MANY_FILES,
            FindingCode.BEHAVIOR_TOO_MANY_FILES,
            FindingCode.BEHAVIOR_TOO_MANY_SOURCES,
            FindingCode.BEHAVIOR_TOO_MANY_INVENTORY_BEHAVIORS,
            FindingCode.EVENTS_WITHOUT_BEHAVIOR,
            FindingCode.CAPABILITY_WITHOUT_BEHAVIOR_SCENARIOS);

    /** Where one of these stands, something was not looked at, and what was not found may be there. */
    private static final Set<FindingCode> BLIND = EnumSet.of(
            FindingCode.ARTIFACT_UNREADABLE,
            FindingCode.SCHEMA_VIOLATION,
            FindingCode.UNREADABLE_DIRECTORY,
            FindingCode.CLASS_UNREADABLE,
            FindingCode.CLASSES_MISSING,
            FindingCode.CLASSES_STALE);

    /** Where no class is compiled, these cannot be found. */
    private static final Set<FindingCode> OF_ENTRY_POINTS = EnumSet.of(
            FindingCode.ENTRY_POINT_UNREVIEWED, FindingCode.SOURCE_UNREVIEWED, FindingCode.EVENTS_WITHOUT_BEHAVIOR);

    private static final Map<String, FindingCode> CODES = Arrays.stream(FindingCode.values())
            .collect(Collectors.toUnmodifiableMap(FindingCode::word, Function.identity()));

    private final Artifact<Baseline> baseline;
    private final boolean mayWait;
    private final LocalDate today;
    private final Findings findings = new Findings();
    private final Set<FindingIdentity> used = new HashSet<>();
    private final Map<FindingIdentity, Deque<KnownFinding>> open = new LinkedHashMap<>();

    private BaselineRule(Artifact<Baseline> baseline, boolean mayWait, LocalDate today) {
        this.baseline = baseline;
        this.mayWait = mayWait;
        this.today = today;
    }

    /**
     * Tells whether a finding can be recorded.
     *
     * @param finding what was found
     * @return whether it is an error of a code that may wait
     */
    public static boolean isRecordable(Finding finding) {
        return finding.level() != Level.WARNING
                && RECORDABLE.contains(finding.code())
                && !finding.subject().ids().isEmpty();
    }

    /**
     * Looks for a reason why more may be wrong, or less, than was found.
     *
     * @param findings what was found
     * @return the first finding that says that something could not be looked at
     */
    public static Optional<Finding> blindness(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> BLIND.contains(finding.code()))
                .findFirst();
    }

    /**
     * The findings, of which those that the baseline records are known, and what is wrong with the baseline.
     *
     * @param mayWait whether anything may wait: not where the product is to be complete
     * @param compiled whether entry points were looked for
     */
    static List<Finding> apply(
            Optional<Artifact<Baseline>> baseline,
            List<Finding> findings,
            boolean mayWait,
            boolean compiled,
            LocalDate today) {
        return baseline.map(artifact -> new BaselineRule(artifact, mayWait, today).apply(findings, compiled))
                .orElse(findings);
    }

    private List<Finding> apply(List<Finding> found, boolean compiled) {
        baseline.content().findings().forEach(this::open);
        found.forEach(finding -> findings.add(known(finding)));
        if (blindness(found).isEmpty()) {
            open.values().stream()
                    .flatMap(Deque::stream)
                    .filter(entry -> compiled || !isAboutEntryPoints(entry))
                    .forEach(this::reportObsolete);
        }
        return findings.toList();
    }

    private static boolean isAboutEntryPoints(KnownFinding entry) {
        return code(entry.code()).filter(OF_ENTRY_POINTS::contains).isPresent();
    }

    private void open(KnownFinding entry) {
        Optional<String> fault = fault(entry);
        if (fault.isPresent()) {
            findings.error(
                    FindingCode.BASELINE_ENTRY_UNUSABLE,
                    subject(entry),
                    baseline.locate(entry.pointer()),
                    "This entry of the baseline records nothing: " + fault.get() + ".",
                    "Correct it, or take it out.");
        } else {
            open.computeIfAbsent(FindingIdentity.of(entry), key -> new ArrayDeque<>())
                    .add(entry);
        }
    }

    private Optional<String> fault(KnownFinding entry) {
        Optional<FindingCode> code = code(entry.code());
        if (code.isEmpty()) {
            Set<String> words = new HashSet<>();
            RECORDABLE.forEach(known -> words.add(known.word()));
            return Optional.of("no finding has the code \"" + entry.code() + "\""
                    + Spelling.nearest(entry.code(), words)
                            .map(meant -> "; \"" + meant + "\" is nearly the same")
                            .orElse(""));
        }
        if (!RECORDABLE.contains(code.get())) {
            return Optional.of("\"" + entry.code() + "\" may not wait");
        }
        if (!Reason.isGiven(entry.reason())) {
            return Optional.of("its reason says nothing");
        }
        if (entry.since().equals(LocalDate.MIN)) {
            return Optional.of("\"since\" is no day");
        }
        return entry.since().isAfter(today) ? Optional.of("the day of \"since\" has not come") : Optional.empty();
    }

    private static Optional<FindingCode> code(String word) {
        return Optional.ofNullable(CODES.get(word));
    }

    private Finding known(Finding finding) {
        if (finding.level() != Level.ERROR) {
            return finding;
        }
        Deque<KnownFinding> entries = open.get(FindingIdentity.of(finding));
        KnownFinding entry = entries == null ? null : entries.poll();
        if (entry == null) {
            return finding;
        }
        used.add(FindingIdentity.of(entry));
        return new Finding(
                mayWait ? Level.KNOWN : Level.ERROR,
                finding.code(),
                finding.subject(),
                finding.location(),
                finding.message(),
                said(entry) + finding.remedy());
    }

    private String said(KnownFinding entry) {
        return mayWait
                ? "In the baseline since " + entry.since() + " (" + entry.reason() + "). "
                : "The baseline does not count, as the probe plan demands product_complete. ";
    }

    private void reportObsolete(KnownFinding entry) {
        findings.warning(
                FindingCode.BASELINE_ENTRY_OBSOLETE,
                subject(entry),
                baseline.locate(entry.pointer()),
                "The baseline records " + entry.code() + " of " + String.join(" ", entry.subject())
                        + (used.contains(FindingIdentity.of(entry))
                                ? " more often than it is wrong."
                                : ", and nothing of the kind is wrong any more."),
                "Take it out, so that it cannot come back unseen: rotops baseline prune.");
    }

    private static Subject subject(KnownFinding entry) {
        return Subject.of("artifact", ArtifactKind.BASELINE.word())
                .and("entry", FindingIdentity.of(entry).toString());
    }
}
