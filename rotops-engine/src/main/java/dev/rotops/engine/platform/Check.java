package dev.rotops.engine.platform;

import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.engine.reconcile.ModelState;
import java.util.List;
import java.util.Optional;

/**
 * One subject of the model as a test: a behavior, an artifact, a file, a claim.
 *
 * @param type what the subject is; segment type of the unique id
 * @param subject the subject's id or path
 * @param sentence what should be true of it, such as {@code is declared}
 * @param location where it stands
 * @param details lines that help to understand a failure, such as what the behavior needs
 * @param findings everything that is wrong with it, errors first
 * @param notJudged why nothing can be said about it; absent where something is
 */
record Check(
        String type,
        String subject,
        String sentence,
        Location location,
        List<String> details,
        List<Finding> findings,
        Optional<String> notJudged) {

    static Check judged(
            String type,
            String subject,
            String sentence,
            Location location,
            List<String> details,
            List<Finding> findings) {
        return new Check(type, subject, sentence, location, details, findings, Optional.empty());
    }

    static Check notJudged(String type, String subject, String sentence, Location location, String reason) {
        return new Check(type, subject, sentence, location, List.of(), List.of(), Optional.of(reason));
    }

    /** The test's name, unique in the run. */
    String name() {
        return Printable.line(subject) + ": " + sentence;
    }

    /** Whether everything that is wrong with it is known, and nothing of it is an error that is not. */
    boolean isKnown() {
        return ModelState.of(findings) == ModelState.KNOWN_ERRORS;
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
    }
}
