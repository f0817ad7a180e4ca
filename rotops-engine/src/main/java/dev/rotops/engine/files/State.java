package dev.rotops.engine.files;

import dev.rotops.engine.files.Part.Single;
import java.util.ArrayList;
import java.util.List;

/** A state of an {@link Automaton}, numbered so that sets of states are cheap. */
abstract sealed class State {

    final int number;

    private State(int number) {
        this.number = number;
    }

    /** Consumes one character. */
    static final class Step extends State {
        final Single single;
        final State next;

        Step(int number, Single single, State next) {
            super(number);
            this.single = single;
            this.next = next;
        }
    }

    /** Goes several ways at once. */
    static final class Fork extends State {
        final List<State> ways = new ArrayList<>(2);

        Fork(int number) {
            super(number);
        }

        void add(State way) {
            ways.add(way);
        }
    }

    /** Goes on unless something forbidden follows. */
    static final class Guard extends State {
        final State forbidden;
        final boolean toEnd;
        final State next;

        Guard(int number, State forbidden, boolean toEnd, State next) {
            super(number);
            this.forbidden = forbidden;
            this.toEnd = toEnd;
            this.next = next;
        }
    }
}
