package dev.rotops.report.review;

import dev.rotops.engine.discovery.DiscoveryRule;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.ReviewCandidate;
import java.util.Optional;

/**
 * What the model has to hold of a candidate that was accepted.
 *
 * @param candidate the candidate
 * @param file path of its file
 * @param pattern how the inventory names the entry point; absent for a file
 * @param rule what is expected of behavior of its kind
 * @param sourceWord what a source of such candidates is called behind its surface
 * @param words what its behavior is called behind its surface, and what starts it
 */
record Placement(
        Candidate candidate,
        String file,
        Optional<String> pattern,
        DiscoveryRule rule,
        String sourceWord,
        BehaviorWords words) {

    static Placement of(Candidate candidate, Wording wording) {
        return candidate
                .entryPoint()
                .map(open -> of(candidate, open.entryPoint(), wording))
                .or(() -> candidate.file().map(file -> of(candidate, file)))
                .orElseThrow();
    }

    private static Placement of(Candidate candidate, EntryPoint entryPoint, Wording wording) {
        return new Placement(
                candidate,
                entryPoint.file(),
                Optional.of(wording.pattern(entryPoint)),
                entryPoint.kind().rule(),
                entryPoint.kind().word(),
                wording.words(entryPoint));
    }

    private static Placement of(Candidate candidate, ReviewCandidate file) {
        DiscoveryRule rule = file.rules().get(0);
        String fileName = file.file().substring(file.file().lastIndexOf('/') + 1);
        String stem =
                BehaviorWords.kebab(fileName.contains(".") ? fileName.substring(0, fileName.indexOf('.')) : fileName);
        return new Placement(
                candidate,
                file.file(),
                Optional.empty(),
                rule,
                rule.id(),
                new BehaviorWords(stem, BehaviorWords.kebab(file.file()), file.file() + ": " + rule.event()));
    }

    String event() {
        return words.event();
    }
}
