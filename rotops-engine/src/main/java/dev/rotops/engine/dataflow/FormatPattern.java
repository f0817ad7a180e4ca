package dev.rotops.engine.dataflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The plainest of the patterns by which Java formats texts. */
final class FormatPattern {

    private FormatPattern() {}

    /** The parts of the text, in order; nothing where a pattern asks for anything but values one after the other. */
    static Optional<List<Bound>> parts(String pattern, List<Bound> values, Scope scope) {
        List<Bound> parts = new ArrayList<>();
        int next = 0;
        int at = 0;
        while (at < pattern.length()) {
            int percent = pattern.indexOf('%', at);
            int end = percent < 0 ? pattern.length() : percent;
            parts.add(known(pattern.substring(at, end), scope));
            at = end + 2;
            if (percent < 0) {
                break;
            }
            char kind = percent + 1 < pattern.length() ? pattern.charAt(percent + 1) : ' ';
            if (kind == '%') {
                parts.add(known("%", scope));
            } else if ((kind == 's' || kind == 'd') && next < values.size()) {
                parts.add(values.get(next++));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    private static Bound known(String text, Scope scope) {
        return scope.bind(new Value.Known(text));
    }
}
