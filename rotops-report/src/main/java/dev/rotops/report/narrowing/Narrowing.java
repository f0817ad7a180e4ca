package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.engine.reconcile.Subject;
import java.util.Map;

/**
 * One place in which the denominator, or what is demanded of it, became smaller.
 *
 * @param code how
 * @param role what the subject is
 * @param id the subject, by which it is accepted
 * @param location where to look now
 * @param message one sentence: what is smaller
 * @param hasReason whether the model itself says why
 */
record Narrowing(FindingCode code, String role, String id, Location location, String message, boolean hasReason) {

    Narrowing(FindingCode code, String role, String id, Location location, String message) {
        this(code, role, id, location, message, false);
    }

    /**
     * What it has in common with the same one as another model had it.
     *
     * @param code how it became smaller
     * @param role what the subject is
     * @param id the subject
     * @param message what is smaller
     */
    record Identity(FindingCode code, String role, String id, String message) {}

    Identity identity() {
        return new Identity(code, role, id, message);
    }

    Finding toFinding() {
        return new Finding(
                hasReason ? Level.WARNING : Level.ERROR,
                code,
                new Subject(Map.of(role, id)),
                location,
                message,
                hasReason
                        ? "Look whether the reason that the policy gives holds."
                        : "Take it back, or accept it in the message of a commit: " + Acceptances.KEY + ": " + id
                                + ": …");
    }
}
