package dev.rotops.report.verify;

import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.Reconciliation;
import dev.rotops.engine.reconcile.Verification;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;

/**
 * What can be shown of a model: the verdict on it, and on what ran as far as something did.
 *
 * @param verification the verdict on both
 * @param findings what is wrong
 */
public record ModelView(Verification verification, List<Finding> findings) {

    /** Makes the list immutable. */
    public ModelView {
        findings = List.copyOf(findings);
    }

    /**
     * Looks at a model where nobody has asked whether its tests ran: where nothing did, that is no finding.
     *
     * @param workspace the repository
     * @param reconciliation the verdict on the model
     * @param ledgers directories with ledgers, besides those of the repository's modules
     * @return the view
     */
    public static ModelView of(Workspace workspace, Reconciliation reconciliation, List<Path> ledgers) {
        Verification verification = VerifyOperation.judge(workspace, reconciliation, ledgers);
        return new ModelView(
                verification, verification.runs().isEmpty() ? reconciliation.findings() : verification.findings());
    }

    /**
     * Looks at a model of which somebody wants to know whether its tests ran.
     *
     * @param verification the verdict
     * @return the view
     */
    public static ModelView of(Verification verification) {
        return new ModelView(verification, verification.findings());
    }

    /**
     * Returns the verdict on the model alone.
     *
     * @return the reconciliation
     */
    public Reconciliation reconciliation() {
        return verification.reconciliation();
    }

    /**
     * Tells whether something ran that could be judged.
     *
     * @return whether there is a ledger of this model
     */
    public boolean isRunJudged() {
        return !verification.runs().isEmpty();
    }
}
