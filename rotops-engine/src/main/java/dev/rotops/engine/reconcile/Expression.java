package dev.rotops.engine.reconcile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that somebody wrote into a policy, so that it may be broken or take longer than anybody waits.
 *
 * <p>A search may read a number of characters that grows with the text, and an expression that reads more is given up for
 * good. What does not read, {@link ExpressionCost} limits beforehand.
 */
public final class Expression {

    private static final int MAXIMUM_LENGTH = 1_000;
    private static final long READS_ALLOWED = 1_000_000;
    private static final long READS_ALLOWED_PER_CHARACTER = 100;
    private static final String TOO_COSTLY = "takes too long to match";

    private final Optional<Pattern> pattern;
    private Optional<String> problem;
    private long readsLeft = READS_ALLOWED;

    private Expression(Optional<Pattern> pattern, Optional<String> problem) {
        this.pattern = pattern;
        this.problem = problem;
    }

    /**
     * Reads an expression.
     *
     * @param written the expression, right or wrong
     * @return it; if it is of no use, {@link #problem()} says why
     */
    public static Expression of(String written) {
        if (written.length() > MAXIMUM_LENGTH) {
            return broken("is longer than " + MAXIMUM_LENGTH + " characters");
        }
        try {
            Pattern compiled = Pattern.compile(written);
            return ExpressionCost.isBearable(written)
                    ? new Expression(Optional.of(compiled), Optional.empty())
                    : broken(TOO_COSTLY);
        } catch (PatternSyntaxException e) {
            return broken("is not valid: " + e.getDescription());
        } catch (StackOverflowError e) {
            return broken("is nested too deeply");
        }
    }

    private static Expression broken(String problem) {
        return new Expression(Optional.empty(), Optional.of(problem));
    }

    /**
     * Tells whether the expression is found in a text.
     *
     * @param text the text
     * @return whether it is; not when it cannot be told, which {@link #problem()} then says
     */
    public boolean isFoundIn(String text) {
        if (pattern.isEmpty() || problem.isPresent()) {
            return false;
        }
        readsLeft += READS_ALLOWED_PER_CHARACTER * text.length();
        Matcher matcher = pattern.get().matcher(new CountedText(text));
        try {
            return matcher.find();
        } catch (ReadTooOftenException | StackOverflowError e) {
            problem = Optional.of(TOO_COSTLY);
            return false;
        }
    }

    /**
     * Tells why the expression is of no use.
     *
     * @return the reason; empty while it is of use
     */
    public Optional<String> problem() {
        return problem;
    }

    private final class CountedText implements CharSequence {

        private final String text;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--readsLeft < 0) {
                throw new ReadTooOftenException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class ReadTooOftenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ReadTooOftenException() {
            super(null, null, false, false);
        }
    }
}
