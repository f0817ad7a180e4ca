package dev.rotops.engine.discovery;

import java.util.List;

/** Tells from the text of a JavaScript module whether it calls systems of others; case does not count. */
final class ExternalSignals {

    private static final List<String> CALLS = List.of("fetch", "axios", "XMLHttpRequest", "undici", "got");

    private static final List<String> LIBRARIES = List.of("google-play-scraper", "nodemailer");

    private static final String WORD = "anthropic";

    private ExternalSignals() {}

    static boolean callOut(SourceText source) {
        String text = source.text();
        for (int at = 0; at < text.length(); at++) {
            boolean signal = switch (text.charAt(at)) {
                case '(' -> isCall(source, at);
                case 'a', 'A' -> stands(WORD, text, at) && source.isWord(at, at + WORD.length());
                case 'g', 'G', 'n', 'N' -> isLibrary(text, at);
                default -> false;
            };
            if (signal) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCall(SourceText source, int parenthesis) {
        int end = source.skipSpacesBack(parenthesis);
        for (String name : CALLS) {
            int from = end - name.length();
            if (from >= 0 && stands(name, source.text(), from) && source.startsWord(from)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLibrary(String text, int at) {
        for (String library : LIBRARIES) {
            if (stands(library, text, at)) {
                return true;
            }
        }
        return false;
    }

    /** Compares ASCII letters only: no other letter is a spelling of one of them. */
    private static boolean stands(String word, String text, int at) {
        if (at + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (lowerCase(text.charAt(at + i)) != lowerCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char lowerCase(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
