package dev.rotops.report.doctor;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a JVM is started with.
 *
 * @param text options, separated by spaces
 * @param lineage the project whose directory the JVM works in
 */
record JavaOptions(String text, PomLineage lineage) {

    private static final Pattern FILE = Pattern.compile(
            "(?<!\\S)(?:(?:@|-XX:(?:VMOptionsFile|Flags)=)([^\\s\"'@]+)|\"@([^\"]+)\"|'@([^']+)'|@\"([^\"]+)\")");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");

    /** The value that they give to a system property; the last one counts. */
    Optional<String> property(String name) {
        return Pattern.compile("(?<!\\S)[\"']?-D" + Pattern.quote(name) + "=[\"']?([^\\s\"']+)")
                .matcher(withFiles())
                .results()
                .map(argument -> argument.group(1))
                .reduce((earlier, later) -> later);
    }

    /** With what stands in the files that they name. */
    private String withFiles() {
        return FILE.matcher(text).replaceAll(file -> Matcher.quoteReplacement(content(file)));
    }

    private String content(MatchResult file) {
        return Stream.of(1, 2, 3, 4)
                .flatMap(group -> Stream.ofNullable(file.group(group)))
                .findFirst()
                .flatMap(lineage::file)
                .flatMap(lineage.library()::text)
                .map(content -> COMMENT.matcher(content).replaceAll(""))
                .orElse("");
    }
}
