package dev.rotops.report.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a report of an earlier run, which the next one replaces, from somebody's work. */
final class EarlierReport {

    /** The places that reports have unless somebody names others. */
    private static final Pattern USUAL = Pattern.compile(
            "(?:.*/)?(?:runtime-[a-z-]+\\.report\\.(?:json|md)"
                    + "|runtime-(?:agent-contract|coverage-map)\\.(?:json|md)|runtime-findings\\.sarif|TEST-rotops-verify\\.xml)");

    /** What SARIF begins with, which nothing of ours can stand in front of. */
    private static final String SARIF =
            "\\{\\s*\"\\$schema\": \"[^\"]*\",\\s*\"version\": \"2.1.0\",\\s*\"runs\": \\[\\s*\\{"
                    + "\\s*\"tool\": \\{\\s*\"driver\": \\{\\s*\"name\": \"RotOps\"";

    private static final String PAGE =
            "<!DOCTYPE html>\\s*<html lang=\"en\">\\s*<head>\\s*<meta charset=\"utf-8\">\\s*<meta name=\"generator\" content=\"RotOps\">";

    /** What a report begins with, and nothing else does. */
    private static final Pattern MARK = Pattern.compile("\\{\\s*\"report\": \"rotops [^\"]*\"|" + SARIF
            + "|\\[(?=\\s*(?:\\]|\\{\\s*\"kind\"))|<\\?xml[^>]*>\\s*<testsuite name=\"[^\"]*\"|# .*|" + PAGE);

    private EarlierReport() {}

    /**
     * Tells whether a report may go to a place.
     *
     * @param report the new report: a JSON object, SARIF, a JSON list of entry points, XML, HTML or Markdown
     */
    static boolean mayBeReplaced(Path root, String file, String report) {
        if (USUAL.matcher(file).matches()) {
            return true;
        }
        try {
            Path place = root.resolve(file);
            return !Files.isRegularFile(place) || Files.size(place) == 0 || hasMarkOf(report, Files.readString(place));
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private static boolean hasMarkOf(String report, String existing) {
        Matcher mark = MARK.matcher(report);
        Matcher other = MARK.matcher(existing);
        return mark.lookingAt() && other.lookingAt() && mark.group().equals(other.group());
    }
}
