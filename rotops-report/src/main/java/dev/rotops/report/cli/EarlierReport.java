package dev.rotops.report.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Tells a report of an earlier run, which the next one replaces, from somebody's work. */
final class EarlierReport {

    /** The names that reports have unless somebody names them otherwise. */
    private static final List<String> NAMES = List.of(".report.json", ".report.md", "TEST-rotops-verify.xml");

    private static final Pattern FIRST_MEMBER = Pattern.compile(
            "\\s*\\{\\s*\"(?:principle|issues|requestedPackageSpec|commandLineVersion|controlArtifactsChecked)\".*",
            Pattern.DOTALL);
    private static final Pattern FIRST_ELEMENT =
            Pattern.compile("\\s*\\[\\s*(?:\\]|\\{\\s*\"kind\").*", Pattern.DOTALL);
    private static final List<String> MEMBERS = List.of("\"issues\"", "\"candidates\"", "\"systemIdentity\"");

    private EarlierReport() {}

    /**
     * Tells whether a report may go to a place.
     *
     * @param report the new report: a JSON object, a JSON list of entry points, or Markdown
     */
    static boolean mayBeReplaced(Path root, String file, String report) {
        if (NAMES.stream().anyMatch(file::endsWith)) {
            return true;
        }
        try {
            Path place = root.resolve(file);
            return !Files.isRegularFile(place) || Files.size(place) == 0 || isLike(report, Files.readString(place));
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private static boolean isLike(String report, String existing) {
        if (report.startsWith("[")) {
            return FIRST_ELEMENT.matcher(existing).matches();
        }
        return report.startsWith("{")
                ? FIRST_MEMBER.matcher(existing).matches() && MEMBERS.stream().anyMatch(existing::contains)
                : firstLine(report).equals(firstLine(existing));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
