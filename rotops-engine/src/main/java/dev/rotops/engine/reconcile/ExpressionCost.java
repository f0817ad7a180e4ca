package dev.rotops.engine.reconcile;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Estimates in how many ways a regular expression can match nothing at all, such as {@code (|){40}$}: those ways read no
 * character, so that counting what is read would not bound them.
 *
 * <p>It is an upper bound: groups multiply, alternatives add up, counted repetitions raise to their power. What is not
 * counted, such as {@code *}, ends by itself as soon as it matches nothing.
 */
final class ExpressionCost {

    private static final double BEARABLE = 100_000;

    private final String expression;
    private final Deque<Group> open = new ArrayDeque<>();
    private int at;

    /** A group that is being read: the ways through its finished alternatives, and through the one that is read. */
    private static final class Group {
        private double alternatives;
        private double current = 1;

        double ways() {
            return alternatives + current;
        }
    }

    private ExpressionCost(String expression) {
        this.expression = expression;
    }

    static boolean isBearable(String expression) {
        return new ExpressionCost(expression).estimate() <= BEARABLE;
    }

    private double estimate() {
        Group group = new Group();
        while (at < expression.length()) {
            char c = expression.charAt(at++);
            double ways = 1;
            if (c == '|') {
                group.alternatives = group.ways();
                group.current = 1;
            } else if (c == '(') {
                open.push(group);
                group = new Group();
                continue;
            } else if (c == ')' && !open.isEmpty()) {
                ways = group.ways();
                group = open.pop();
            } else if (c == '\\') {
                at++;
            } else if (c == '[') {
                skipCharacterClass();
            }
            group.current *= repeated(ways);
        }
        return group.ways();
    }

    /** A closing bracket may stand too early for classes in classes; that only makes the rest count as more. */
    private void skipCharacterClass() {
        while (at < expression.length() && expression.charAt(at) != ']') {
            at += expression.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    /** Reads the quantifier that follows. */
    private double repeated(double ways) {
        if (at >= expression.length() || expression.charAt(at) != '{') {
            return at < expression.length() && expression.charAt(at) == '?' && ways > 1 ? ways + 1 : ways;
        }
        int end = expression.indexOf('}', at);
        if (end < 0) {
            return ways;
        }
        double count = 1;
        for (String bound : expression.substring(at + 1, end).split(",", -1)) {
            if (bound.chars().allMatch(c -> c >= '0' && c <= '9') && !bound.isEmpty()) {
                count = Math.max(count, Double.parseDouble(bound));
            }
        }
        at = end + 1;
        return Math.pow(ways, count) * count;
    }
}
