package dev.rotops.engine.files;

/**
 * The characters that a bracket expression admits, held as pairs of first and last character.
 *
 * @param ranges first and last character of each range, one after the other
 * @param complement whether everything but the ranges is meant
 */
record CharacterSet(String ranges, boolean complement) {

    static final CharacterSet ALL = new CharacterSet("", true);

    boolean contains(char character) {
        for (int i = 0; i < ranges.length(); i += 2) {
            if (ranges.charAt(i) <= character && character <= ranges.charAt(i + 1)) {
                return !complement;
            }
        }
        return complement;
    }
}
