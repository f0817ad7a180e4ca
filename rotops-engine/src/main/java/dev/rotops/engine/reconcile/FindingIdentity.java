package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.KnownFinding;
import java.util.List;

/**
 * What makes two findings the same, wherever they stand: what is wrong with what.
 *
 * @param code the finding's code
 * @param subject ids of its subject, in their order
 */
public record FindingIdentity(String code, List<String> subject) {

    /** Makes the list immutable. */
    public FindingIdentity {
        subject = List.copyOf(subject);
    }

    /**
     * Tells what a finding is.
     *
     * @param finding what was found
     * @return its identity
     */
    public static FindingIdentity of(Finding finding) {
        return new FindingIdentity(
                finding.code().word(), List.copyOf(finding.subject().ids().values()));
    }

    /**
     * Tells which finding an entry of a baseline records.
     *
     * @param entry the entry
     * @return the identity of that finding
     */
    public static FindingIdentity of(KnownFinding entry) {
        return new FindingIdentity(entry.code(), entry.subject());
    }

    /** Returns code and subject in words. */
    @Override
    public String toString() {
        return code + " " + String.join(" ", subject);
    }
}
