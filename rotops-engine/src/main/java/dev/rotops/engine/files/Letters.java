package dev.rotops.engine.files;

import dev.rotops.engine.files.Part.Letter;
import java.util.ArrayList;
import java.util.List;

/** Text that stands for itself, as parts. */
final class Letters {

    private Letters() {}

    static List<Part> of(String text, int from, int to) {
        List<Part> letters = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            letters.add(new Letter(text.charAt(i)));
        }
        return letters;
    }

    /** Returns the letters that a sequence starts with, up to the first part that is something else. */
    static String leading(List<Part> parts) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < parts.size() && parts.get(i) instanceof Letter part; i++) {
            letters.append(part.letter());
        }
        return letters.toString();
    }

    /** Returns the letters that a sequence ends with. */
    static String trailing(List<Part> parts) {
        StringBuilder letters = new StringBuilder();
        for (int i = parts.size() - 1; i >= 0 && parts.get(i) instanceof Letter part; i--) {
            letters.append(part.letter());
        }
        return letters.reverse().toString();
    }

    /** Returns the longest stretch of letters in a sequence. */
    static String longest(List<Part> parts) {
        String longest = "";
        for (int from = 0; from < parts.size(); from++) {
            String letters = leading(parts.subList(from, parts.size()));
            longest = letters.length() > longest.length() ? letters : longest;
            from += letters.length();
        }
        return longest;
    }
}
