package dev.rotops.report.cli;

import dev.rotops.report.doctor.Doctor;
import dev.rotops.report.document.Report;
import dev.rotops.report.workspace.Workspace;

final class DoctorCommand extends ReportCommand {

    DoctorCommand() {
        super(Doctor.JSON_FILE, Doctor.MARKDOWN_FILE);
    }

    @Override
    Report judge(Workspace workspace) {
        return Doctor.run(workspace, Version.number(), maximumLines());
    }
}
