package dev.rotops.report.narrowing;

import dev.rotops.engine.files.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that are not there and might be: named like those that are, with another word in them, beside them and in a directory below.
 * One file stands for all in its directory whose names end alike.
 */
final class FilesToCome {

    /** So many files are enough to tell patterns from lists of files. */
    private static final int MOST_EXAMPLES = 300;

    private static final Pattern LAST_WORD = Pattern.compile("(?:[A-Z]|(?<=[-_]))[^A-Z_-]*$");
    private static final Pattern WORD_BEGINS = Pattern.compile("(?<=.)(?=[A-Z])|(?<=[-_])");

    private FilesToCome() {}

    /** Imagines them: paths, without those of files that are there. */
    static List<String> like(Collection<String> files, SourceTree tree) {
        Set<String> endings = new HashSet<>();
        List<String> imagined = new ArrayList<>();
        for (String file : files) {
            int name = file.lastIndexOf('/') + 1;
            int dot = file.indexOf('.', name + 1);
            String stem = file.substring(name, dot < 0 ? file.length() : dot);
            String directory = file.substring(0, name);
            String extension = dot < 0 ? "" : file.substring(dot);
            Matcher ending = LAST_WORD.matcher(stem);
            if (endings.size() < MOST_EXAMPLES
                    && endings.add(directory + (ending.find() ? ending.group() : "") + extension)) {
                for (String other : namesLike(stem)) {
                    imagined.add(directory + other + extension);
                    imagined.add(directory + "another/" + other + extension);
                }
            }
        }
        imagined.removeIf(tree::isFile);
        return imagined;
    }

    /** With another word at the end first: names are told apart by how they begin more often than by how they end. */
    private static List<String> namesLike(String stem) {
        List<Integer> places = new ArrayList<>(List.of(stem.length()));
        WORD_BEGINS.matcher(stem).results().forEach(word -> places.add(1, word.start()));
        places.add(0);
        return places.stream()
                .map(place -> stem.substring(0, place) + "Another" + stem.substring(place))
                .toList();
    }
}
