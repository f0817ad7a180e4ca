package dev.rotops.report.cli;

import dev.rotops.engine.reconcile.ControlPlaneReading;
import dev.rotops.report.document.FindingDocument;
import dev.rotops.report.document.JsonText;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.operation.AgentContract;
import dev.rotops.report.operation.AgentContract.RequiredCommand;
import dev.rotops.report.workspace.Workspace;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

final class ExportAgentContractCommand extends RotopsCommand {

    private final Map<RequiredCommand, String> commands = new EnumMap<>(RequiredCommand.class);

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; default: ${DEFAULT-VALUE}")
    private String out = "testops/runtime-agent-contract.json";

    @Option(names = "--review-command", paramLabel = "COMMAND", description = "How review is run here.")
    void setReview(String command) {
        commands.put(RequiredCommand.REVIEW, command);
    }

    @Option(names = "--impact-command", paramLabel = "COMMAND", description = "How impact is run here.")
    void setImpact(String command) {
        commands.put(RequiredCommand.IMPACT, command);
    }

    @Option(names = "--self-check-command", paramLabel = "COMMAND", description = "How self-check is run here.")
    void setSelfCheck(String command) {
        commands.put(RequiredCommand.SELF_CHECK, command);
    }

    @Option(names = "--retro-command", paramLabel = "COMMAND", description = "How retro is run here.")
    void setRetro(String command) {
        commands.put(RequiredCommand.RETRO, command);
    }

    @Option(names = "--doctor-command", paramLabel = "COMMAND", description = "How doctor is run here.")
    void setDoctor(String command) {
        commands.put(RequiredCommand.DOCTOR, command);
    }

    @Option(names = "--validate-command", paramLabel = "COMMAND", description = "How validate is run here.")
    void setValidate(String command) {
        commands.put(RequiredCommand.VALIDATE, command);
    }

    @Option(names = "--verify-command", paramLabel = "COMMAND", description = "How verify is run here.")
    void setVerify(String command) {
        commands.put(RequiredCommand.VERIFY, command);
    }

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        ControlPlaneReading reading = ControlPlaneReading.of(workspace.files());
        if (reading.controlPlane().isEmpty()) {
            List<String> lines = FindingDocument.lines(reading.findings(), maximumLines());
            Report report = new Report(
                    Map.of("issues", FindingDocument.json(reading.findings())), "", lines, Verdict.NOT_JUDGED);
            return console().show(report, workspace, Map.of());
        }
        Map<String, Object> contract = AgentContract.of(reading.controlPlane().get(), workspace.files(), commands);
        Report report = new Report(contract, "", List.of(), Verdict.CLEAN);
        return console().show(report, workspace, Map.of(out, JsonText.of(contract)));
    }
}
