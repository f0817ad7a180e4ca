package dev.rotops.report.cli;

import dev.rotops.report.document.FindingDocument;
import dev.rotops.report.document.JsonText;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.TextDifference;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.operation.Proposal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes a proposed artifact: to its place where nothing stands, else beside what people have reviewed. */
final class ProposalFile {

    private static final String SUFFIX = ".json";
    private static final String PROPOSED = ".proposed";

    private final Console console;
    private final Path root;
    private final String path;
    private final boolean force;
    private final ProposalMemory memory;

    ProposalFile(Console console, Path root, String path, boolean force) {
        this.console = console;
        this.root = root;
        this.path = path;
        this.force = force;
        this.memory = new ProposalMemory(root);
    }

    /** Tells whether a file lies where this or a later proposal goes because something stands in its place. */
    boolean mayTake(String file) {
        try {
            Path other = root.resolve(file).normalize();
            Path first = root.resolve(beside(1)).normalize();
            String numbered = nameOf(first).replaceFirst(SUFFIX + "$", "");
            return nameOf(other).matches("(?i)" + Pattern.quote(numbered) + "(?:\\.\\d+)?" + Pattern.quote(SUFFIX))
                    && Console.isSame(root, directoryOf(first), directoryOf(other));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Tells whether a file is the one by which proposals are known again. */
    boolean remembersIn(String file) {
        return memory.file().filter(place -> Console.isSame(root, place, file)).isPresent();
    }

    /** Tells whether something stands there that is no earlier artifact of the kind, also if none that can be read. */
    boolean holdsOtherThan(Proposal proposal) {
        return text(path)
                .filter(text -> proposal.artifact().entrySet().stream()
                        .filter(member -> member.getValue() instanceof List)
                        .noneMatch(member -> text.contains('"' + member.getKey() + '"')))
                .isPresent();
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String directoryOf(Path path) {
        return String.valueOf(path.getParent());
    }

    private String stem() {
        return path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path;
    }

    private String beside(int number) {
        return stem() + PROPOSED + (number == 1 ? "" : "." + number) + SUFFIX;
    }

    /**
     * Writes the proposal, unless there is none, and lists beside it.
     *
     * @param lists contents by path
     */
    int write(Proposal proposal, Map<String, String> lists) {
        console.notes(proposal.notes());
        Verdict verdict = Verdict.of(proposal.findings());
        if (verdict == Verdict.NOT_JUDGED || (proposal.isEmpty() && !force)) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("issues", FindingDocument.json(proposal.findings()));
            List<String> lines = FindingDocument.lines(proposal.findings(), Integer.MAX_VALUE);
            return console.showProposal(new Report(json, "", lines, verdict), root, lists, Set.of());
        }
        String text = JsonText.of(proposal.artifact());
        Optional<String> existing = force ? Optional.empty() : text(path);
        List<String> lines = new ArrayList<>();
        String target = path;
        if (existing.isPresent()) {
            target = beside(text, lines);
            List<String> difference = TextDifference.of(existing.get(), text);
            lines.add(
                    difference.isEmpty()
                            ? path + " is what would be proposed"
                            : path + " stays as it is; --force replaces it by the proposal, which differs:");
            lines.addAll(difference);
        }
        lines.addAll(FindingDocument.lines(proposal.findings(), Integer.MAX_VALUE));
        memory.remember(text);
        Map<String, String> files = new LinkedHashMap<>(lists);
        files.put(target, text);
        return console.showProposal(
                new Report(proposal.artifact(), "", lines, Verdict.CLEAN), root, files, Set.of(path));
    }

    /** Where the proposal goes: no file that somebody has edited. */
    private String beside(String proposal, List<String> lines) {
        int number = 1;
        for (; holdsOther(beside(number), proposal); number++) {
            lines.add(beside(number) + " was edited, and stays as it is");
        }
        return beside(number);
    }

    private boolean holdsOther(String file, String proposal) {
        return text(file)
                .filter(text -> !text.equals(proposal) && !memory.knows(text))
                .isPresent();
    }

    /** What a file holds; nothing where there is none, and nothing that anybody proposed where it cannot be read. */
    private Optional<String> text(String file) {
        try {
            Path existing = root.resolve(file);
            return Files.exists(existing, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(Files.readString(existing))
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.of("");
        }
    }
}
