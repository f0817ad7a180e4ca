package dev.rotops.report.sarif;

import dev.rotops.report.document.Counted;
import dev.rotops.report.document.FindingDocument;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.verify.ModelView;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Says in SARIF what is wrong with a model, and with the proof of it where tests ran. */
public final class SarifOperation {

    /** File name of the document. */
    public static final String FILE = "runtime-findings.sarif";

    private SarifOperation() {}

    /**
     * Exports the findings of a repository. A document with findings is as good as one without; that nothing could be judged
     * is not.
     *
     * @param workspace the repository
     * @param ledgers directories with ledgers, besides those of the repository's modules
     * @param version which RotOps it is
     * @param maximum how many findings the lines show where nothing could be judged
     * @return the document
     */
    public static Report run(Workspace workspace, List<Path> ledgers, String version, int maximum) {
        ModelView view = ModelView.of(workspace, workspace.reconcile(true), ledgers);
        boolean judged = Verdict.of(view.findings()) != Verdict.NOT_JUDGED;
        Map<String, Object> log = new SarifLog(workspace.root(), view, version, judged).json();
        return judged
                ? new Report(log, "", List.of(line(view)), Verdict.CLEAN)
                : new Report(log, "", FindingDocument.lines(view.findings(), maximum), Verdict.NOT_JUDGED);
    }

    private static String line(ModelView view) {
        return "RotOps  " + Counted.findings(view.findings()) + "; "
                + (view.isRunJudged() ? SarifRun.judged(view) : SarifRun.NOT_JUDGED);
    }
}
