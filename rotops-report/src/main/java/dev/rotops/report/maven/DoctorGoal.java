package dev.rotops.report.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Looks whether RotOps is wired into the build. */
@Mojo(name = "doctor", aggregator = true, requiresProject = false, threadSafe = true)
public final class DoctorGoal extends RotopsGoal {

    /** Creates the goal; called by Maven. */
    public DoctorGoal() {
        super("doctor");
    }
}
