package dev.rotops.engine.model;

/**
 * A place in a file that a person can be sent to.
 *
 * @param file path relative to the root of the model, with {@code /} as the separator; a bare file name where no more is
 *     known
 * @param line line, counted from 1; 0 where the whole file is meant
 * @param column column in characters, counted from 1; 0 where the whole line is meant
 */
public record Location(String file, int line, int column) {

    /**
     * Points at a file as a whole.
     *
     * @param file its path
     * @return the location
     */
    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    /**
     * Returns the last segment of the file's path.
     *
     * @return the file name
     */
    public String fileName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** Returns {@code file:line:column}, without the numbers that are not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
