package dev.rotops.engine.files;

/** A segment that is one name. */
record LiteralSegment(String name) implements Segment {

    @Override
    public boolean matches(String text, int from, int to) {
        return to - from == name.length() && text.startsWith(name, from);
    }

    @Override
    public String prefix() {
        return name;
    }
}
