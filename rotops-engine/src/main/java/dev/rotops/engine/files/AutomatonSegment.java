package dev.rotops.engine.files;

/** A segment with groups, such as {@code !(Fake)*@(Client|Gateway).java}. */
record AutomatonSegment(String prefix, Automaton automaton) implements Segment {

    @Override
    public boolean matches(String text, int from, int to) {
        return text.startsWith(prefix, from) && automaton.accepts(text, from, to);
    }
}
