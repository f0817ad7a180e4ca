package dev.rotops.report.doctor;

import dev.rotops.engine.files.Glob;
import dev.rotops.engine.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which classes a plugin of Maven takes for tests, by their names.
 *
 * @param includes patterns of those that it takes
 * @param excludes patterns of those that it leaves out all the same
 * @param origin where somebody says so; absent for the plugin's own patterns
 * @param isAsked whether they are asked for as on the command line, so that RotOps takes it for a run of a part
 */
record ClassFilter(List<String> includes, List<String> excludes, Optional<Location> origin, boolean isAsked) {

    ClassFilter {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** A filter of patterns as Surefire reads them; nothing where one of them is beyond this. */
    static Optional<ClassFilter> of(
            List<String> includes, List<String> excludes, Optional<Location> origin, boolean isAsked) {
        List<String> taken = new ArrayList<>();
        List<String> left = new ArrayList<>(excludes);
        for (String include : includes) {
            if (include.startsWith("!")) {
                left.add(include.substring(1));
            } else {
                taken.add(include);
            }
        }
        boolean isPlain =
                taken.stream().allMatch(ClassFilter::isPlain) && left.stream().allMatch(ClassFilter::isPlain);
        return isPlain ? Optional.of(new ClassFilter(taken, left, origin, isAsked)) : Optional.empty();
    }

    private static boolean isPlain(String pattern) {
        return pattern.matches("[\\w.$*?/#-]+");
    }

    boolean takes(String className) {
        String file = className.replace('.', '/');
        return includes.stream().anyMatch(include -> matches(include, file))
                && excludes.stream().noneMatch(exclude -> matches(exclude, file));
    }

    /** Whether one of the patterns that leave classes out names this one. */
    boolean excludes(String className) {
        String file = className.replace('.', '/');
        return excludes.stream().anyMatch(exclude -> matches(exclude, file));
    }

    private static boolean matches(String written, String file) {
        String pattern = written.replaceFirst("#.*", "").replaceFirst("\\.(?:java|class)$", "");
        if (pattern.indexOf('/') < 0) {
            pattern = pattern.replace('.', '/');
        }
        if (pattern.endsWith("/")) {
            pattern += "**";
        }
        if (pattern.endsWith("**")) {
            pattern += "/*";
        }
        return Glob.compile("**/" + pattern).matches(file);
    }
}
