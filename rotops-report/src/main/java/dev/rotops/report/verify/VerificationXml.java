package dev.rotops.report.verify;

import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.engine.reconcile.ProbeState;
import dev.rotops.engine.reconcile.ProbeVerdict;
import dev.rotops.engine.reconcile.ProofVerdict;
import dev.rotops.engine.reconcile.Verification;
import dev.rotops.report.document.JunitXml;
import dev.rotops.report.probe.CompletionDocument;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The verdict on what ran as tests, one for each behavior, under names that stay the same from build to build. */
final class VerificationXml {

    private static final String GROUP = "rotops.verify";
    private static final String PROBES = "rotops.probes";
    private static final String LEDGER = "ledger-";

    private VerificationXml() {}

    static String of(Verification verification) {
        JunitXml xml = new JunitXml("rotops-verify");
        Predicate<Finding> ledgers = finding -> finding.code().word().startsWith(LEDGER)
                || finding.code().word().equals("engine-report-missing");
        Predicate<Finding> proofs = finding -> finding.code().word().startsWith("proof-")
                || CompletionDocument.SHOWN_BY_PROBE.contains(finding.code());
        Predicate<Finding> vacuity = finding -> finding.code().word().startsWith("vacuous-");
        add(
                xml,
                verification,
                "model: agrees with code and tests",
                proofs.or(ledgers).or(vacuity).negate());
        add(xml, verification, "ledgers: say what ran", ledgers);
        add(xml, verification, "run: was not skipped as a whole", vacuity);
        for (ProofVerdict proof : verification.proofs()) {
            add(xml, verification, proof);
        }
        verification
                .completion()
                .ifPresent(completion -> completion
                        .probes()
                        .forEach(probe -> add(xml, probe, completion.plan().mustRun())));
        return xml.toString();
    }

    private static void add(JunitXml xml, Verification verification, String name, Predicate<Finding> which) {
        List<String> errors = verification.findings().stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .filter(which)
                .map(finding -> finding.location() + "  " + finding.code().word() + "  " + finding.message())
                .toList();
        if (errors.isEmpty()) {
            xml.passed(GROUP, name);
        } else {
            xml.failed(GROUP, name, "findings", errors);
        }
    }

    private static void add(JunitXml xml, ProbeVerdict probe, boolean required) {
        String name = probe.id() + ": passes";
        if (probe.state() == ProbeState.PASSED) {
            xml.passed(PROBES, name);
        } else if (required) {
            String code = "probe-" + probe.state().word();
            xml.failed(PROBES, name, code, List.of(code + "  " + probe.reason()));
        } else {
            xml.skipped(PROBES, name, probe.state().word() + ", which the plan allows: " + probe.reason());
        }
    }

    private static void add(JunitXml xml, Verification verification, ProofVerdict proof) {
        String group = GROUP + "." + proof.surface();
        String name = proof.behavior() + ": is proven";
        if (proof.isProven()) {
            xml.passed(group, name);
        } else if (proof.isOptedOut()) {
            xml.skipped(group, name, "opted out, and not counted: " + proof.reason());
        } else if (verification.requires(proof)) {
            xml.failed(
                    group,
                    name,
                    proof.state().word(),
                    List.of(
                            proof.state().word().toUpperCase(Locale.ROOT) + ": " + proof.reason(),
                            "at " + proof.location()));
        } else if (proof.isInBaseline()) {
            xml.skipped(group, name, proof.state().word() + ", which the baseline records: " + proof.reason());
        } else {
            xml.skipped(group, name, proof.state().word() + ", which the policy allows: " + proof.reason());
        }
    }
}
