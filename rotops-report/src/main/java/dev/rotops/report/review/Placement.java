package dev.rotops.report.review;

import dev.rotops.engine.discovery.DiscoveryRule;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointPattern;
import dev.rotops.engine.discovery.ReviewCandidate;
import java.util.Locale;
import java.util.Optional;

/**
 * What the model has to hold of a candidate that was accepted.
 *
 * @param candidate the candidate
 * @param file path of its file
 * @param pattern how the inventory names the entry point; absent for a file
 * @param rule what is expected of behavior of its kind
 * @param sourceWord what a source of such candidates is called behind its surface
 * @param name what its behavior is called behind its surface
 * @param longName the same where that name is taken
 * @param event what starts it
 */
record Placement(
        Candidate candidate,
        String file,
        Optional<String> pattern,
        DiscoveryRule rule,
        String sourceWord,
        String name,
        String longName,
        String event) {

    static Placement of(Candidate candidate) {
        return candidate
                .entryPoint()
                .map(open -> of(candidate, open.entryPoint()))
                .or(() -> candidate.file().map(file -> of(candidate, file)))
                .orElseThrow();
    }

    private static Placement of(Candidate candidate, EntryPoint entryPoint) {
        String type = entryPoint
                .className()
                .substring(Math.max(
                                entryPoint.className().lastIndexOf('.'),
                                entryPoint.className().lastIndexOf('$'))
                        + 1);
        boolean whole = entryPoint.method().equals(EntryPoint.WHOLE_TYPE)
                || entryPoint.method().equals(EntryPoint.CLASS_GUARD)
                || entryPoint.method().equals("main");
        return new Placement(
                candidate,
                entryPoint.file(),
                Optional.of(EntryPointPattern.quote(entryPoint)),
                entryPoint.kind().rule(),
                entryPoint.kind().word(),
                kebab(whole ? type : entryPoint.method()),
                kebab(type) + (whole ? "" : "-" + kebab(entryPoint.method())),
                event(entryPoint, whole ? type : type + "." + entryPoint.method()));
    }

    private static Placement of(Candidate candidate, ReviewCandidate file) {
        DiscoveryRule rule = file.rules().get(0);
        String fileName = file.file().substring(file.file().lastIndexOf('/') + 1);
        String stem = kebab(fileName.contains(".") ? fileName.substring(0, fileName.indexOf('.')) : fileName);
        return new Placement(
                candidate,
                file.file(),
                Optional.empty(),
                rule,
                rule.id(),
                stem,
                kebab(file.file()),
                fileName + ": " + rule.event());
    }

    private static String event(EntryPoint entryPoint, String code) {
        String named = entryPoint.detail().isEmpty() ? code : code + " (" + entryPoint.detail() + ")";
        return switch (entryPoint.kind()) {
            case HTTP -> (entryPoint.detail().isEmpty() ? code : entryPoint.detail()) + " is requested";
            case MESSAGING -> "A message reaches " + named;
            case SCHEDULED -> named + " comes due";
            case BOOTSTRAP -> "The application comes up: " + named;
            case PERSISTENCE -> "State is kept or read back through " + named;
            case EXTERNAL -> "Another system is called: " + named;
            case AUTH -> "A caller is told apart: " + named;
            case CLI -> "The command " + named + " is run";
            case BATCH -> "The batch work " + named + " runs";
            case WORKFLOW, INVARIANT -> named + " runs";
        };
    }

    /** Words of lower-case letters and digits with hyphens between them. */
    private static String kebab(String name) {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return words.isEmpty() ? "unnamed" : words;
    }
}
