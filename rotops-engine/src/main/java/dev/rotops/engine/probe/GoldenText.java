package dev.rotops.engine.probe;

import dev.rotops.engine.model.Printable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Text as it must be, whatever a checkout does to its line breaks.
 *
 * @param text the text, with line feeds only
 * @param origin where it stands, for people
 */
record GoldenText(String text, String origin) {

    private static final long MAXIMUM_BYTES = 16L << 20;

    static GoldenText inline(String text, String origin) {
        return new GoldenText(withLineFeeds(text), origin);
    }

    static GoldenText in(ProbeRun run, String path) throws ProbeFailure {
        return new GoldenText(withLineFeeds(read(run, path)), path);
    }

    /** Reads a text file of the project that should be there. */
    static String read(ProbeRun run, String path) throws ProbeFailure {
        Path file = run.resolve(path);
        try {
            if (Files.size(file) > MAXIMUM_BYTES) {
                throw new ProbeFailure(path + " is larger than 16 MiB, which is too much to compare");
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ProbeFailure(path + " does not exist");
        } catch (CharacterCodingException e) {
            throw new ProbeFailure(path + " is not UTF-8");
        } catch (IOException e) {
            throw new ProbeFailure(path + " cannot be read: " + e.getMessage());
        }
    }

    private static String withLineFeeds(String text) {
        return text.replace("\r\n", "\n");
    }

    /** Says where a text first differs; nothing where it does not. */
    Optional<String> differenceFrom(String actual, ProbeRun run) {
        String other = withLineFeeds(actual);
        if (text.equals(other)) {
            return Optional.empty();
        }
        List<String> expectedLines = List.of(text.split("\n", -1));
        List<String> actualLines = List.of(other.split("\n", -1));
        int line = 0;
        while (line < Math.min(expectedLines.size(), actualLines.size())
                && expectedLines.get(line).equals(actualLines.get(line))) {
            line++;
        }
        return Optional.of("line " + (line + 1) + " is " + shown(actualLines, line, run) + ", and must be "
                + shown(expectedLines, line, run) + " (" + origin + ")");
    }

    private static String shown(List<String> lines, int index, ProbeRun run) {
        if (index >= lines.size()) {
            return "missing";
        }
        boolean end = index == lines.size() - 1 && lines.get(index).isEmpty();
        return end ? "the end" : "\"" + Printable.excerpt(run.redacted(lines.get(index))) + "\"";
    }
}
