package dev.rotops.engine.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the edits that a sample's {@code BREAK-IT.md} describes, and the failure that it promises.
 *
 * @param title the edit's heading
 * @param file the file that is edited
 * @param old text that stands in it exactly once; absent where the file is created or deleted
 * @param content what replaces the old text, or the whole file; absent where the file is deleted
 * @param test full name of the test that fails
 * @param code code of the finding that the failure names
 */
public record BreakItEdit(
        String title, String file, Optional<String> old, Optional<String> content, String test, String code) {

    private static final Pattern HEADING = Pattern.compile("(?m)^## (\\d+\\. .+)$");
    private static final Pattern FILE = Pattern.compile("(?m)^file: `(.+)`$");
    private static final Pattern EXPECT = Pattern.compile("(?m)^expect: `(.+)` · `(.+)` · `(.+)`$");

    public static List<BreakItEdit> read(Path document) throws IOException {
        String text = Files.readString(document);
        List<BreakItEdit> edits = new ArrayList<>();
        Matcher headings = HEADING.matcher(text);
        List<Integer> starts =
                headings.results().map(heading -> heading.start()).toList();
        for (int i = 0; i < starts.size(); i++) {
            edits.add(parse(text.substring(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.length())));
        }
        return edits;
    }

    private static BreakItEdit parse(String section) {
        Matcher expect = find(EXPECT, section);
        Optional<String> old = block("replace", section);
        return new BreakItEdit(
                find(HEADING, section).group(1),
                find(FILE, section).group(1),
                old,
                old.isPresent() ? block("with", section) : block("create", section),
                expect.group(1) + " > " + expect.group(2),
                expect.group(3));
    }

    private static Matcher find(Pattern pattern, String section) {
        Matcher matcher = pattern.matcher(section);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern + " in: " + section);
        }
        return matcher;
    }

    private static Optional<String> block(String name, String section) {
        Matcher matcher = Pattern.compile("(?ms)^```" + name + "\n(.*?)\n?```$").matcher(section);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The number in its heading. */
    public String number() {
        return title.substring(0, title.indexOf('.'));
    }

    public void applyTo(Path project) throws IOException {
        Path target = project.resolve(file);
        if (content.isEmpty()) {
            Files.delete(target);
        } else if (old.isEmpty()) {
            Files.writeString(target, content.get() + "\n");
        } else {
            String before = Files.readString(target);
            int at = before.indexOf(old.get());
            if (at < 0 || before.indexOf(old.get(), at + 1) >= 0) {
                throw new IllegalArgumentException(title + ": the old text is not exactly once in " + file);
            }
            Files.writeString(target, before.replace(old.get(), content.get()));
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
