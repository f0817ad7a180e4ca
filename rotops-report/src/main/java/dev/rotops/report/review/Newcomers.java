package dev.rotops.report.review;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.report.git.ForkPoint;
import dev.rotops.report.git.NoHistoryException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells which candidates the current branch added, as far as git knows. */
final class Newcomers implements AutoCloseable {

    private final Optional<ForkPoint> mainLine;
    private final Map<String, Optional<String>> texts = new HashMap<>();

    Newcomers(Path root) {
        mainLine = ForkPoint.ofMainLine(root);
    }

    /** What the main line is called; nothing where git knows of none. */
    Optional<String> since() {
        return mainLine.map(ForkPoint::name);
    }

    /** Whether the main line did not have the candidate: neither its file, nor in the file its method. */
    boolean includes(Candidate candidate) {
        String file = candidate.place().file();
        if (mainLine.isEmpty()
                || (candidate.entryPoint().isPresent() && candidate.place().line() == 0)) {
            return false;
        }
        Optional<String> before = texts.computeIfAbsent(file, path -> text(mainLine.get(), path));
        return before.isEmpty()
                || candidate.entryPoint().stream().anyMatch(open -> lacks(before.get(), open.entryPoint()));
    }

    /** What git does not give away is taken for new: somebody will look. */
    private static Optional<String> text(ForkPoint mainLine, String file) {
        try {
            return mainLine.tree().text(file);
        } catch (NoHistoryException e) {
            return Optional.empty();
        }
    }

    private static boolean lacks(String text, EntryPoint entryPoint) {
        boolean isMethod = entryPoint.method().chars().allMatch(Character::isJavaIdentifierPart);
        return isMethod
                && !Pattern.compile("\\b" + Pattern.quote(entryPoint.method()) + "\\b")
                        .matcher(text)
                        .find();
    }

    @Override
    public void close() {
        mainLine.ifPresent(ForkPoint::close);
    }
}
