package dev.rotops.report.coverage;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.reconcile.Verification;
import dev.rotops.report.document.FindingDocument;
import dev.rotops.report.document.Identity;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.verify.VerifyOperation;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Maps what is proven, and what is missing. */
public final class CoverageMapOperation {

    /** File name of the JSON map. */
    public static final String JSON_FILE = "runtime-coverage-map.json";

    /** File name of the Markdown map. */
    public static final String MARKDOWN_FILE = "runtime-coverage-map.md";

    private CoverageMapOperation() {}

    /**
     * Maps a repository. A map says how things are, so whatever it says is no error; that there is none to be made, since an
     * artifact cannot be read, is.
     *
     * @param workspace the repository
     * @param ledgers directories with ledgers, besides those of the repository's modules
     * @param maximum how many findings the lines show
     * @return the map
     */
    public static Report run(Workspace workspace, List<Path> ledgers, int maximum) {
        Verification verification = VerifyOperation.judge(workspace, ledgers);
        Map<String, Object> json = Identity.report(
                "export coverage-map",
                Identity.of(verification.reconciliation().artifacts(), ArtifactKind.CONTROL_PLANE));
        if (Verdict.of(verification.findings()) == Verdict.NOT_JUDGED) {
            json.put("issues", FindingDocument.json(verification.findings()));
            List<String> lines = FindingDocument.lines(verification.findings(), maximum);
            return new Report(json, "", lines, Verdict.NOT_JUDGED);
        }
        CoverageMap map = CoverageMap.of(verification);
        json.putAll(CoverageMapDocument.json(map, verification));
        return new Report(
                json,
                CoverageMapDocument.markdown(map, verification),
                CoverageMapDocument.lines(map, verification),
                Verdict.CLEAN);
    }

    /**
     * Grades the capabilities.
     *
     * @param verification the verdict on what ran
     * @return their grades, in the order of their artifact
     */
    public static List<CapabilityGrades> capabilities(Verification verification) {
        return CoverageMap.of(verification).capabilities().stream()
                .map(CapabilityGrades::of)
                .toList();
    }
}
