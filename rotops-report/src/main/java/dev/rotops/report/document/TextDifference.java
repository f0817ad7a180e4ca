package dev.rotops.report.document;

import dev.rotops.engine.model.Printable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** What differs between two texts. */
public final class TextDifference {

    private TextDifference() {}

    /**
     * Compares two texts line by line.
     *
     * @param before the old text
     * @param after the new text
     * @return the lines that only one of them has, in order, with {@code -} or {@code +} in front; empty for equal texts
     */
    public static List<String> of(String before, String after) {
        RawText old = new RawText(before.getBytes(StandardCharsets.UTF_8));
        RawText current = new RawText(after.getBytes(StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, old, current)) {
            for (int i = edit.getBeginA(); i < edit.getEndA(); i++) {
                lines.add("- " + Printable.excerpt(old.getString(i)));
            }
            for (int i = edit.getBeginB(); i < edit.getEndB(); i++) {
                lines.add("+ " + Printable.excerpt(current.getString(i)));
            }
        }
        return lines;
    }
}
