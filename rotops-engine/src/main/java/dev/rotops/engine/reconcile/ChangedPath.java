package dev.rotops.engine.reconcile;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The path of a changed file as people and version control write it, brought to the spelling of the model. */
final class ChangedPath {

    private final List<String> root;

    ChangedPath(Path root) {
        this.root = names(posix(root.toAbsolutePath().toString()));
    }

    /** The path relative to the root; one that leads out of the root starts with {@code ..}. */
    String relativize(String written) {
        String path = posix(written);
        List<String> names = names(path);
        if (!isAbsolute(path)) {
            return String.join("/", names);
        }
        int common = 0;
        while (common < Math.min(root.size(), names.size()) && root.get(common).equals(names.get(common))) {
            common++;
        }
        List<String> relative = new ArrayList<>();
        for (int i = common; i < root.size(); i++) {
            relative.add("..");
        }
        relative.addAll(names.subList(common, names.size()));
        return String.join("/", relative);
    }

    private static String posix(String path) {
        return path.replace(File.separatorChar, '/');
    }

    private static boolean isAbsolute(String path) {
        return path.startsWith("/") || (File.separatorChar == '\\' && path.matches("[A-Za-z]:/.*"));
    }

    private static List<String> names(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            boolean leavesSomething =
                    !names.isEmpty() && !names.get(names.size() - 1).equals("..");
            if (name.equals("..") && leavesSomething) {
                names.remove(names.size() - 1);
            } else if (!name.isEmpty() && !name.equals(".") && !(name.equals("..") && isAbsolute(path))) {
                names.add(name);
            }
        }
        return names;
    }
}
