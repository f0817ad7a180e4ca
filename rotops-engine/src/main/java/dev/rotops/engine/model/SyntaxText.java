package dev.rotops.engine.model;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says what the JSON parser met, without the words that only its programmers need. */
final class SyntaxText {

    private static final Pattern CHARACTER = Pattern.compile("\\((?<shown>'.') \\(code [^)]*\\)\\)");
    private static final Pattern CONTROL_CHARACTER = Pattern.compile("character \\(\\(CTRL-CHAR, code \\d+\\)\\)");
    private static final Pattern PARSER_TERMS = Pattern.compile(" \\(code [^)]*\\)(?!\\))"
            + "| \\(not recognized as one since .*"
            + "| \\(for \\w+ starting at .*"
            + "|: enable `.*"
            + "|: \\w+ number literals require enabling .*"
            + "|, from `[^`]*`");

    private SyntaxText() {}

    static String message(JacksonException e) {
        if (e instanceof UnexpectedEndOfInputException) {
            return "not valid JSON: the file ends in the middle of the document";
        }
        String problem = inPlainWords(e.getOriginalMessage());
        return e instanceof StreamConstraintsException ? problem : "not valid JSON: " + problem;
    }

    static String remedy(JacksonException e) {
        if (e instanceof UnexpectedEndOfInputException) {
            return "write the rest of it";
        }
        return e instanceof StreamConstraintsException ? "stay below the maximum" : "mend the JSON here";
    }

    private static String inPlainWords(String message) {
        String text = message.lines().findFirst().orElse("");
        text = CHARACTER.matcher(text).replaceAll("${shown}");
        text = CONTROL_CHARACTER.matcher(text).replaceAll("control character");
        return decapitalized(PARSER_TERMS.matcher(text).replaceAll(""));
    }

    private static String decapitalized(String text) {
        boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return acronym || text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
