package dev.rotops.engine.files;

import java.util.List;

/** A piece of a segment, as the pattern spells it. */
sealed interface Part {

    /** Exactly one character of the name. */
    sealed interface Single extends Part {
        boolean accepts(char character);
    }

    /** A character that stands for itself. */
    record Letter(char letter) implements Single {
        @Override
        public boolean accepts(char character) {
            return character == letter;
        }
    }

    /** {@code ?} or a bracket expression. */
    record OneOf(CharacterSet characters) implements Single {
        @Override
        public boolean accepts(char character) {
            return characters.contains(character);
        }
    }

    /** {@code *}: any characters, or none. */
    enum Run implements Part {
        RUN
    }

    /** A group: one of several sequences, as often as the repetition allows. */
    record Choice(Repetition repetition, List<List<Part>> branches) implements Part {}

    /**
     * The looking ahead of {@code !(…)}: what follows must not start with one of the sequences, or, with {@code toEnd},
     * must not be one of them. It consumes nothing.
     */
    record Unless(List<List<Part>> forbidden, boolean toEnd) implements Part {}

    /** How often a group may occur. */
    enum Repetition {
        ONCE,
        OPTIONAL,
        ANY,
        AT_LEAST_ONCE
    }
}
