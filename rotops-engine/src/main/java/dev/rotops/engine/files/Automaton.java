package dev.rotops.engine.files;

import dev.rotops.engine.files.Part.Choice;
import dev.rotops.engine.files.Part.OneOf;
import dev.rotops.engine.files.Part.Repetition;
import dev.rotops.engine.files.Part.Run;
import dev.rotops.engine.files.Part.Single;
import dev.rotops.engine.files.Part.Unless;
import java.util.List;

/**
 * A segment with groups as a nondeterministic automaton.
 *
 * <p>Its states are followed side by side, so that the work is bounded by the length of the name times the length of the
 * pattern, however the groups are nested.
 */
final class Automaton {

    private static final Single ANY = new OneOf(CharacterSet.ALL);

    private final State accepting = new State.Fork(0);
    private final State start;
    private int states = 1;

    Automaton(List<Part> parts) {
        start = sequence(parts, accepting);
    }

    boolean accepts(String text, int from, int to) {
        return new AutomatonRun(this, text, to).reachesEnd(start, from);
    }

    boolean isAccepting(State state) {
        return state == accepting;
    }

    int states() {
        return states;
    }

    private State sequence(List<Part> parts, State next) {
        State state = next;
        for (int i = parts.size() - 1; i >= 0; i--) {
            state = part(parts.get(i), state);
        }
        return state;
    }

    private State part(Part part, State next) {
        if (part instanceof Single single) {
            return new State.Step(states++, single, next);
        }
        if (part instanceof Run) {
            State.Fork loop = new State.Fork(states++);
            loop.add(new State.Step(states++, ANY, loop));
            loop.add(next);
            return loop;
        }
        if (part instanceof Choice choice) {
            return choice(choice, next);
        }
        Unless unless = (Unless) part;
        State forbidden = fork(unless.forbidden(), accepting);
        return new State.Guard(states++, forbidden, unless.toEnd(), next);
    }

    private State choice(Choice choice, State next) {
        Repetition repetition = choice.repetition();
        if (repetition == Repetition.ONCE) {
            return fork(choice.branches(), next);
        }
        if (repetition == Repetition.OPTIONAL) {
            State.Fork fork = fork(choice.branches(), next);
            fork.add(next);
            return fork;
        }
        State.Fork loop = new State.Fork(states++);
        State.Fork body = fork(choice.branches(), loop);
        loop.add(body);
        loop.add(next);
        return repetition == Repetition.ANY ? loop : body;
    }

    private State.Fork fork(List<List<Part>> branches, State next) {
        State.Fork fork = new State.Fork(states++);
        for (List<Part> branch : branches) {
            fork.add(sequence(branch, next));
        }
        return fork;
    }
}
