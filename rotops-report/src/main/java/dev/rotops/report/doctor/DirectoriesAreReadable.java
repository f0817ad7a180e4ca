package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;

/** Every directory of the repository can be listed. */
final class DirectoriesAreReadable implements Check {

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        for (String directory : repository.unreadable()) {
            diagnosis.add(
                    Level.WARNING,
                    FindingCode.UNREADABLE_DIRECTORY,
                    Diagnosis.about("file", directory),
                    Location.of(directory),
                    "The directory " + directory + " cannot be listed, so no pattern matches what is in it.",
                    "Allow reading it (chmod u+rx), or keep it out of the repository.");
        }
    }
}
