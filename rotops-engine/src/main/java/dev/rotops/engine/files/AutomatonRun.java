package dev.rotops.engine.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One reading of one name by an {@link Automaton}. */
final class AutomatonRun {

    private final Automaton automaton;
    private final String text;
    private final int to;
    /** What was found out about each guard at each index: once is enough, however often it is asked. */
    private final Map<Long, Boolean> forbidden = new HashMap<>();

    AutomatonRun(Automaton automaton, String text, int to) {
        this.automaton = automaton;
        this.text = text;
        this.to = to;
    }

    boolean reachesEnd(State start, int at) {
        return reaches(start, at, true);
    }

    private boolean reaches(State start, int index, boolean toEnd) {
        Frontier frontier = new Frontier();
        frontier.enter(start, index);
        for (int at = index; at < to; at++) {
            if (frontier.accepts && !toEnd) {
                return true;
            }
            if (frontier.steps.isEmpty()) {
                return false;
            }
            frontier = frontier.read(at);
        }
        return frontier.accepts;
    }

    private boolean isForbidden(State.Guard guard, int at) {
        Long question = ((long) guard.number << Integer.SIZE) + at;
        Boolean known = forbidden.get(question);
        if (known == null) {
            known = reaches(guard.forbidden, at, guard.toEnd);
            forbidden.put(question, known);
        }
        return known;
    }

    /** The states that are reached at one index. */
    private final class Frontier {

        final List<State.Step> steps = new ArrayList<>();
        boolean accepts;
        private final BitSet seen = new BitSet(automaton.states());
        private final Deque<State> pending = new ArrayDeque<>();

        Frontier read(int at) {
            char character = text.charAt(at);
            Frontier next = new Frontier();
            for (State.Step step : steps) {
                if (step.single.accepts(character)) {
                    next.enter(step.next, at + 1);
                }
            }
            return next;
        }

        void enter(State entered, int at) {
            pending.push(entered);
            while (!pending.isEmpty()) {
                State state = pending.pop();
                if (seen.get(state.number)) {
                    continue;
                }
                seen.set(state.number);
                if (state instanceof State.Step step) {
                    steps.add(step);
                } else if (state instanceof State.Fork fork) {
                    accepts |= automaton.isAccepting(fork);
                    pending.addAll(fork.ways);
                } else if (state instanceof State.Guard guard && !isForbidden(guard, at)) {
                    pending.push(guard.next);
                }
            }
        }
    }
}
