package dev.rotops.report.baseline;

import dev.rotops.engine.model.ArtifactEdit;
import dev.rotops.engine.model.ArtifactException;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.KnownFinding;
import dev.rotops.engine.model.ProbePlan;
import dev.rotops.engine.reconcile.BaselineRule;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.engine.reconcile.PlannedProbes;
import dev.rotops.engine.reconcile.Reconciliation;
import dev.rotops.report.document.Identity;
import dev.rotops.report.document.JsonText;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.review.RefusedException;
import dev.rotops.report.workspace.FilesTogether;
import dev.rotops.report.workspace.FilesTogether.Change;
import dev.rotops.report.workspace.NotWrittenException;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Records findings in the baseline, and takes out of it what is no longer wrong. */
public final class BaselineEdit {

    private static final String FINDINGS = "/findings";
    private static final String ADD = "baseline add";
    private static final String PRUNE = "baseline prune";

    private final Workspace workspace;
    private final Reconciliation reconciliation;
    private final JudgedBaseline baseline;

    /**
     * Looks at what is wrong.
     *
     * @param workspace the repository
     * @throws RefusedException if not everything could be looked at, so that nobody knows what is wrong
     */
    public BaselineEdit(Workspace workspace) throws RefusedException {
        this.workspace = workspace;
        this.reconciliation = workspace.reconcile(true);
        this.baseline = new JudgedBaseline(reconciliation, workspace.files().of(ArtifactKind.BASELINE));
        Optional<Finding> blindness = BaselineRule.blindness(reconciliation.findings());
        if (blindness.isPresent()) {
            throw new RefusedException(
                    blindness.get().location() + "  " + blindness.get().message(),
                    blindness.get().remedy());
        }
        if (workspace.testClasses().isEmpty() && reconciliation.reliesOnAnnotations()) {
            throw new RefusedException(
                    "no compiled tests are there, so nobody knows which behaviors have owners",
                    "compile them first: mvn test-compile");
        }
    }

    /**
     * Records errors.
     *
     * @param names what they are about; empty for all errors that may wait
     * @param reason why they may wait
     * @return what was written
     * @throws RefusedException if there is no such error, or it may not wait; nothing is written then
     */
    public Report add(List<String> names, String reason) throws RefusedException {
        if (reconciliation
                .probes()
                .map(PlannedProbes::plan)
                .filter(ProbePlan::mustRun)
                .isPresent()) {
            throw new RefusedException(
                    "the probe plan demands product_complete, so nothing may wait",
                    "mend what is wrong, or review the completion mode");
        }
        if (names.isEmpty()
                && reconciliation.findings().stream().noneMatch(finding -> finding.level() == Level.ERROR)) {
            return report(ADD, List.of("nothing to add: no error is left that is not in the baseline"), Map.of());
        }
        List<Finding> chosen = names.isEmpty() ? all() : named(names);
        try {
            ArtifactEdit edit = open();
            String today = LocalDate.now(ZoneOffset.UTC).toString();
            List<Map<String, Object>> entries = new ArrayList<>();
            for (Finding finding : chosen) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("code", finding.code().word());
                json.put("subject", List.copyOf(finding.subject().ids().values()));
                json.put("reason", reason);
                json.put("since", today);
                entries.add(json);
            }
            edit.appendAll("", "findings", "principle", entries);
            return write(
                    ADD,
                    edit,
                    "+",
                    chosen.stream().map(finding -> finding.code().word()).toList());
        } catch (ArtifactException e) {
            throw new RefusedException(e);
        }
    }

    /**
     * Takes out what is no longer wrong.
     *
     * @return what was written
     * @throws RefusedException if the baseline cannot be changed safely; nothing is written then
     */
    public Report prune() throws RefusedException {
        List<KnownFinding> entries = baseline.entries();
        List<String> codes = new ArrayList<>();
        try {
            if (entries.isEmpty()) {
                return report(PRUNE, List.of("nothing is in the baseline"), Map.of());
            }
            ArtifactEdit edit = ArtifactEdit.open(workspace.files(), ArtifactKind.BASELINE);
            Set<Integer> obsolete = new HashSet<>();
            for (int i = 0; i < entries.size(); i++) {
                if (baseline.state(entries.get(i)) == EntryState.OBSOLETE) {
                    obsolete.add(i);
                    codes.add(entries.get(i).code());
                }
            }
            edit.removeAll(FINDINGS, obsolete);
            return codes.isEmpty()
                    ? report(
                            PRUNE,
                            List.of("nothing to take out: nothing in the baseline is known to be mended"),
                            Map.of())
                    : write(PRUNE, edit, "-", codes);
        } catch (ArtifactException e) {
            throw new RefusedException(e);
        }
    }

    private List<Finding> all() throws RefusedException {
        List<Finding> all =
                reconciliation.findings().stream().filter(BaselineEdit::isNew).toList();
        if (all.isEmpty()) {
            throw new RefusedException("nothing is wrong that could wait", "rotops validate tells what is wrong");
        }
        return all;
    }

    private List<Finding> named(List<String> names) throws RefusedException {
        List<Finding> chosen = new ArrayList<>();
        for (String name : names) {
            List<Finding> about = reconciliation.findings().stream()
                    .filter(finding -> isAbout(finding, name))
                    .toList();
            List<Finding> recordable =
                    about.stream().filter(BaselineEdit::isNew).toList();
            if (recordable.isEmpty()) {
                throw refusal(name, about);
            }
            chosen.addAll(recordable);
        }
        return List.copyOf(new LinkedHashSet<>(chosen));
    }

    private static RefusedException refusal(String name, List<Finding> about) {
        if (about.stream().anyMatch(finding -> finding.level() == Level.KNOWN)) {
            return new RefusedException(
                    "what is wrong with " + name + " is in the baseline", "rotops baseline lists it");
        }
        return about.stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .findFirst()
                .map(finding ->
                        new RefusedException(name + ": " + finding.code().word() + " may not wait", finding.remedy()))
                .orElseGet(() -> new RefusedException(
                        "no error is about " + name, "rotops validate tells what is wrong, and with what"));
    }

    private static boolean isAbout(Finding finding, String name) {
        List<String> ids = List.copyOf(finding.subject().ids().values());
        return !ids.isEmpty()
                && (ids.get(0).equals(name) || String.join(" ", ids).equals(name));
    }

    private static boolean isNew(Finding finding) {
        return finding.level() == Level.ERROR && BaselineRule.isRecordable(finding);
    }

    private ArtifactEdit open() throws ArtifactException {
        ArtifactFiles files = workspace.files();
        return files.exists(ArtifactKind.BASELINE)
                ? ArtifactEdit.open(files, ArtifactKind.BASELINE)
                : ArtifactEdit.create(files, ArtifactKind.BASELINE, JsonText.of(empty(files)));
    }

    private Map<String, Object> empty(ArtifactFiles files) {
        String file = files.of(ArtifactKind.BASELINE);
        String schema = ArtifactKind.BASELINE.schemaFileName();
        Map<String, Object> json = new LinkedHashMap<>();
        if (Files.exists(workspace.root().resolve(file).resolveSibling(schema))) {
            json.put("$schema", "./" + schema);
        }
        Map<String, Object> model = Identity.of(reconciliation.artifacts(), ArtifactKind.CONTROL_PLANE);
        for (String member : List.of("version", "principle")) {
            json.put(member, model.getOrDefault(member, ""));
        }
        json.put("findings", List.of());
        return json;
    }

    private Report write(String command, ArtifactEdit edit, String sign, List<String> codes)
            throws RefusedException, ArtifactException {
        try {
            FilesTogether.write(workspace.root(), List.of(new Change(edit.file(), edit.before(), edit.finish())));
        } catch (NotWrittenException e) {
            throw new RefusedException(String.valueOf(e.getMessage()), "nothing was written");
        }
        Map<String, Integer> counts = new TreeMap<>();
        codes.forEach(code -> counts.merge(code, 1, Integer::sum));
        List<String> notes = new ArrayList<>();
        counts.forEach((code, number) -> notes.add(sign + number + " " + code));
        List<String> lines = new ArrayList<>();
        notes.forEach(note -> lines.add(edit.file() + "  " + note));
        lines.add(edit.baseline().findings().size() + " in baseline");
        return report(command, lines, Map.of(edit.file(), notes));
    }

    private static Report report(String command, List<String> lines, Map<String, List<String>> changed) {
        return new Report(Identity.report(command, Map.of("changed", changed)), "", lines, Verdict.CLEAN);
    }
}
