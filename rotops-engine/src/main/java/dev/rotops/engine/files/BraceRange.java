package dev.rotops.engine.files;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inside of {@code {1..3}}, {@code {01..10..2}} or {@code {a..c}}. */
record BraceRange(long first, long last, long step, int width, boolean ofLetters) {

    /** Reads the text between two braces; returns null when it is no range. */
    static @Nullable BraceRange parse(String text) {
        int firstEnd = text.indexOf("..");
        if (firstEnd < 0) {
            return null;
        }
        int lastEnd = text.indexOf("..", firstEnd + 2);
        String first = text.substring(0, firstEnd);
        String last = lastEnd < 0 ? text.substring(firstEnd + 2) : text.substring(firstEnd + 2, lastEnd);
        String step = lastEnd < 0 ? "1" : text.substring(lastEnd + 2);
        if (!isNumber(step)) {
            return null;
        }
        long stride = Math.max(1, Math.abs(Long.parseLong(step)));
        if (isNumber(first) && isNumber(last)) {
            boolean padded = isPadded(first) || isPadded(last) || isPadded(step);
            int width = padded ? Math.max(step.length(), Math.max(first.length(), last.length())) : 0;
            return new BraceRange(Long.parseLong(first), Long.parseLong(last), stride, width, false);
        }
        if (first.length() == 1 && last.length() == 1) {
            return new BraceRange(first.charAt(0), last.charAt(0), stride, 0, true);
        }
        return null;
    }

    long size() {
        return Math.abs(last - first) / step + 1;
    }

    List<String> values() {
        List<String> values = new ArrayList<>();
        long direction = first <= last ? step : -step;
        long value = first;
        for (long i = size(); i > 0; i--) {
            values.add(ofLetters ? letter((char) value) : number(value));
            value += direction;
        }
        return values;
    }

    private String number(long value) {
        String digits = Long.toString(Math.abs(value));
        String sign = value < 0 ? "-" : "";
        int zeros = Math.max(0, width - digits.length() - sign.length());
        return sign.concat("0".repeat(zeros)).concat(digits);
    }

    /** {@code {!..a}} runs over signs that mean something in a pattern; here they are members. */
    private static String letter(char letter) {
        String text = String.valueOf(letter);
        return Character.isLetterOrDigit(letter) ? text : "\\".concat(text);
    }

    private static boolean isNumber(String text) {
        int digits = text.startsWith("-") ? text.length() - 1 : text.length();
        // Longer ones would not fit; nobody numbers files that far.
        if (digits < 1 || digits > 15) {
            return false;
        }
        for (int i = text.length() - digits; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPadded(String number) {
        String digits = number.startsWith("-") ? number.substring(1) : number;
        return digits.length() > 1 && digits.startsWith("0");
    }
}
