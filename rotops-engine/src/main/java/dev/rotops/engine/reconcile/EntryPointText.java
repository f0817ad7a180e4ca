package dev.rotops.engine.reconcile;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointKind;
import dev.rotops.engine.discovery.EntryPointNames;
import dev.rotops.engine.discovery.ReviewedEntryPoint;
import dev.rotops.engine.discovery.SourceRoots;
import dev.rotops.engine.files.Glob;
import dev.rotops.engine.model.JsonQuote;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.Surface;
import java.util.List;
import java.util.stream.Collectors;

/** An entry point in the words of messages. */
final class EntryPointText {

    private static final int MAXIMUM_NAMES = 3;

    private EntryPointText() {}

    /** What people call it where its kind needs no mention: the request of an HTTP endpoint. */
    static String name(EntryPoint entryPoint) {
        return entryPoint.kind() == EntryPointKind.HTTP && !entryPoint.detail().isEmpty()
                ? entryPoint.detail()
                : entryPoint.label();
    }

    /** The first names, and how many more there are. */
    static String names(List<ReviewedEntryPoint> candidates) {
        String names = candidates.stream()
                .limit(MAXIMUM_NAMES)
                .map(candidate -> name(candidate.entryPoint()))
                .collect(Collectors.joining(", "));
        return candidates.size() > MAXIMUM_NAMES
                ? names + " and " + (candidates.size() - MAXIMUM_NAMES) + " more"
                : names;
    }

    static Location location(EntryPoint entryPoint) {
        return entryPoint.file().isEmpty()
                ? Location.of(entryPoint.className())
                : new Location(entryPoint.file(), entryPoint.line(), 0);
    }

    /** Its name and its place. */
    static String placed(EntryPoint entryPoint) {
        Location location = location(entryPoint);
        String place = location.fileName() + (location.line() > 0 ? ":" + location.line() : "");
        boolean told =
                entryPoint.kind() == EntryPointKind.HTTP || entryPoint.detail().isEmpty();
        return name(entryPoint) + " (" + (told ? "" : entryPoint.detail() + ", ") + place + ")";
    }

    /** How it gets into the inventory: by a command, or by hand. */
    static String acceptance(OpenEntryPoint open, EntryPointNames names, List<Surface> surfaces, String inventory) {
        EntryPoint entryPoint = open.entryPoint();
        String label = JsonQuote.of(names.pattern(entryPoint));
        String byHand = open.source().isEmpty()
                ? "add to \"sources\" of " + inventory + ": " + source(entryPoint, label)
                : "add " + label + " to \"entryPoints\" of the source \"" + open.source() + "\" in " + inventory;
        if (entryPoint.file().isEmpty()) {
            return "Its source file was not found in " + SourceRoots.PLACES
                    + " of its module: move it there, or, with its file in \"sourcePatterns\", " + byHand + ".";
        }
        return "Accept it: rotops review --accept " + shellQuoted(names.of(entryPoint))
                + choice(open.surface(), surfaces) + ", or " + byHand + ".";
    }

    /** Where no surface suggests itself, somebody has to name one. */
    private static String choice(String suggested, List<Surface> surfaces) {
        List<String> known = surfaces.stream().map(Surface::id).distinct().toList();
        return known.contains(suggested) || known.isEmpty() ? "" : " --surface " + String.join("|", known);
    }

    static String suppression(EntryPoint entryPoint, EntryPointNames names, String policy) {
        return "Or suppress it in " + policy + ": {\"entryPoints\": [" + JsonQuote.of(names.pattern(entryPoint))
                + "], \"reason\": \"…\"}.";
    }

    private static String source(EntryPoint entryPoint, String label) {
        return "{\"id\": \"…\", \"description\": \"…\", \"kind\": "
                + JsonQuote.of(entryPoint.kind().rule().kind())
                + ", \"sourcePatterns\": [" + file(entryPoint) + "], \"entryPoints\": ["
                + label + "], \"events\": [" + JsonQuote.of(name(entryPoint)) + "]}";
    }

    private static String file(EntryPoint entryPoint) {
        return JsonQuote.of(entryPoint.file().isEmpty() ? "…" : Glob.quote(entryPoint.file()));
    }

    private static String shellQuoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
