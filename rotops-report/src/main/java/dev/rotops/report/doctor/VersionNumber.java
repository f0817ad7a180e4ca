package dev.rotops.report.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as far as its order matters here.
 *
 * @param numbers the leading numbers
 * @param isPreview whether a word follows them, as in {@code 3.0.0-M5}
 */
record VersionNumber(List<Integer> numbers, boolean isPreview) implements Comparable<VersionNumber> {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9}){0,9})(.*)");

    VersionNumber {
        numbers = List.copyOf(numbers);
    }

    static Optional<VersionNumber> parse(String version) {
        Matcher matcher = NUMBERS.matcher(version.trim());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Integer> numbers = new ArrayList<>();
        for (String number : matcher.group(1).split("\\.", -1)) {
            numbers.add(Integer.valueOf(number));
        }
        return Optional.of(new VersionNumber(numbers, !matcher.group(2).isEmpty()));
    }

    boolean isBefore(int... other) {
        List<Integer> wanted = new ArrayList<>();
        for (int number : other) {
            wanted.add(number);
        }
        return compareTo(new VersionNumber(wanted, false)) < 0;
    }

    @Override
    public int compareTo(VersionNumber other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int difference = Integer.compare(numberAt(i), other.numberAt(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Boolean.compare(other.isPreview, isPreview);
    }

    private int numberAt(int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }
}
