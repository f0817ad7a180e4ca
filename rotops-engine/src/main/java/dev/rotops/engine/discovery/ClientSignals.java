package dev.rotops.engine.discovery;

import java.util.List;

/** Tells from the text of a JavaScript module whether it runs in the browser, and whether it shows or keeps state there. */
final class ClientSignals {

    private static final String DIRECTIVE = "use client";

    private static final List<String> STATE_HOOKS = List.of(
            "useState",
            "useReducer",
            "useTransition",
            "useOptimistic",
            "useActionState",
            "useDeferredValue",
            "useFormState",
            "startTransition");

    private ClientSignals() {}

    /** Tells whether a line begins with the directive {@code "use client";}. */
    static boolean runInBrowser(SourceText source) {
        String text = source.text();
        return source.contains(DIRECTIVE, at -> {
            int end = at + DIRECTIVE.length();
            return isQuote(text, at - 1)
                    && isQuote(text, end)
                    && text.startsWith(";", end + 1)
                    && beginsLine(source, at - 1);
        });
    }

    static boolean keepState(SourceText source) {
        return STATE_HOOKS.stream().anyMatch(source::containsWord);
    }

    /** Tells whether there is an opening tag: {@code <a}, or {@code return (<}, behind which a tag may lack its name. */
    static boolean render(SourceText source) {
        String text = source.text();
        return source.contains("<", at -> {
            if (at + 1 < text.length() && SourceText.isWordCharacter(text.charAt(at + 1))) {
                return true;
            }
            int parenthesis = source.skipSpacesBack(at) - 1;
            return parenthesis >= 0
                    && text.charAt(parenthesis) == '('
                    && text.startsWith("return", source.skipSpacesBack(parenthesis) - "return".length());
        });
    }

    private static boolean isQuote(String text, int index) {
        return text.startsWith("\"", index) || text.startsWith("'", index);
    }

    /** Tells whether nothing but white space stands between an index and the start of a line. */
    private static boolean beginsLine(SourceText source, int index) {
        int spaces = source.skipSpacesBack(index);
        return spaces == 0 || source.text().substring(spaces, index).chars().anyMatch(ClientSignals::isLineEnd);
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }
}
