package dev.rotops.report.narrowing;

import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.engine.reconcile.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * One place in which the denominator, or what is demanded of it, became smaller.
 *
 * @param code how
 * @param role what the subject is
 * @param id the subject, by which it is accepted
 * @param location where to look now
 * @param message one sentence: what is smaller
 * @param parts what the sentence lists, each of which is smaller by itself; the sentence where it lists nothing
 * @param hasReason whether the model itself says why
 */
record Narrowing(
        FindingCode code,
        String role,
        String id,
        Location location,
        String message,
        List<Part> parts,
        boolean hasReason) {

    Narrowing(FindingCode code, String role, String id, Location location, String message) {
        this(code, role, id, location, message, false);
    }

    Narrowing(FindingCode code, String role, String id, Location location, String message, boolean hasReason) {
        this(code, role, id, location, message, parts(code, role, id, List.of(message)), hasReason);
    }

    /** Says in one sentence what of a subject is smaller: the list stands between the beginning and the end. */
    static Narrowing listing(
            FindingCode code,
            String role,
            String id,
            Location location,
            String beginning,
            Collection<String> parts,
            String end) {
        String message = beginning + String.join("; ", parts) + end;
        return new Narrowing(code, role, id, location, message, parts(code, role, id, parts), false);
    }

    /** Says in one sentence what could be said of several subjects, one by one. */
    static Narrowing together(
            FindingCode code,
            String role,
            String id,
            Location location,
            String message,
            Collection<Narrowing> several) {
        List<Part> parts = several.stream().flatMap(one -> one.parts().stream()).toList();
        return new Narrowing(code, role, id, location, message, parts, false);
    }

    private static List<Part> parts(FindingCode code, String role, String id, Collection<String> sentences) {
        Kind kind = new Kind(code, role, id);
        return sentences.stream().map(sentence -> new Part(kind, sentence)).toList();
    }

    /**
     * What it has in common with others of the same subject.
     *
     * @param code how it became smaller
     * @param role what the subject is
     * @param id the subject
     */
    record Kind(FindingCode code, String role, String id) {}

    /**
     * One thing that is smaller.
     *
     * @param kind what it has in common with others
     * @param sentence what is smaller
     */
    record Part(Kind kind, String sentence) {}

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
