package dev.rotops.report.document;

import dev.rotops.engine.model.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** Text that comes from files, made safe for Markdown and for what is made of it. */
public final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]<>|#&~@$";

    private Markdown() {}

    /**
     * Escapes a text.
     *
     * @param text any text
     * @return one line in which nothing is markup
     */
    public static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : Printable.line(text).toCharArray()) {
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /**
     * Makes a row of a table.
     *
     * @param cells what stands in its columns
     * @return the row
     */
    public static String row(List<?> cells) {
        return cells.stream().map(cell -> text(cell.toString())).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
