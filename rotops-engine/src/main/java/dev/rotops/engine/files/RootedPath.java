package dev.rotops.engine.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the paths that users write in artifacts and on the command line.
 *
 * <p>Such a path is relative to the root of the repository, whatever the working directory.
 */
public final class RootedPath {

    private RootedPath() {}

    /**
     * Brings a path or a pattern to its one spelling: {@code ./x}, {@code y/../x} and {@code .//x} are {@code x}.
     *
     * <p>The reading is purely textual; nothing is looked up. A final {@code /} is kept, because {@code x/} can only be a
     * directory.
     *
     * @param path a path or pattern separated by {@code /}
     * @return the path relative to the root, the empty string for the root itself; nothing for a path that is absolute or
     *     leaves the root
     */
    public static Optional<String> normalize(String path) {
        if (path.startsWith("/")) {
            return Optional.empty();
        }
        if (isNormal(path)) {
            return Optional.of(path);
        }
        List<String> names = new ArrayList<>();
        for (int from = 0; from <= path.length(); ) {
            int to = endOfName(path, from);
            String name = path.substring(from, to);
            if (name.equals("..")) {
                if (names.isEmpty()) {
                    return Optional.empty();
                }
                names.remove(names.size() - 1);
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
            from = to + 1;
        }
        String normal = String.join("/", names);
        return Optional.of(path.endsWith("/") && !normal.isEmpty() ? normal.concat("/") : normal);
    }

    /** Most paths are; telling is much cheaper than building them anew. */
    private static boolean isNormal(String path) {
        if (path.startsWith(".")) {
            return false;
        }
        for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
            if (path.startsWith("/", at + 1) || path.startsWith(".", at + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Returns where the name that starts at {@code from} ends: at the next separator or at the end of the path. */
    static int endOfName(String path, int from) {
        int separator = path.indexOf('/', from);
        return separator < 0 ? path.length() : separator;
    }
}
