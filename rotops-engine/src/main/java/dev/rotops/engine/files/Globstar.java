package dev.rotops.engine.files;

/** The segment {@code **}, which stands for any number of names; {@link PathPattern} knows what that means. */
enum Globstar implements Segment {
    ANY_NAMES;

    @Override
    public boolean matches(String text, int from, int to) {
        return true;
    }

    @Override
    public String prefix() {
        return "";
    }
}
