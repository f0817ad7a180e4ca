package dev.rotops.report.review;

import dev.rotops.engine.model.ArtifactEdit;
import dev.rotops.engine.model.ArtifactException;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.DiscoveryPolicy.Deferral;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the review of candidates off. */
final class Deferment {

    private Deferment() {}

    static void defer(List<Candidate> candidates, LocalDate until, String reason, LocalDate today, ReviewEdit edit)
            throws RefusedException, ArtifactException {
        requireFuture(until, today, "name a day on which the review will be due");
        if (Deferral.isTooLong(until, today)) {
            throw new RefusedException(
                    until + " is more than a year away",
                    "review it, or suppress it with a reason if it is no runtime behavior");
        }
        ArtifactEdit policy = edit.policy();
        for (Candidate candidate : candidates) {
            List<Deferral> deferrals = policy.discoveryPolicy().deferrals();
            for (int i = deferrals.size() - 1; i >= 0; i--) {
                if (isAbout(candidate, deferrals.get(i))) {
                    policy.remove("/deferrals", i);
                }
            }
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("candidate", candidate.id());
            json.put("until", until.toString());
            json.put("reason", reason);
            policy.append("", "deferrals", "suppressions", json);
            edit.note(ArtifactKind.DISCOVERY_POLICY, "+1 deferral until " + until);
        }
    }

    static void requireFuture(LocalDate day, LocalDate today, String remedy) throws RefusedException {
        if (day.isBefore(today)) {
            throw new RefusedException(day + " has passed", remedy);
        }
    }

    static boolean isAbout(Candidate candidate, Deferral deferral) {
        return deferral.candidate().equals(candidate.id())
                || candidate.entryPoint().stream()
                        .anyMatch(open -> open.entryPoint().reference().equals(deferral.candidate()));
    }
}
