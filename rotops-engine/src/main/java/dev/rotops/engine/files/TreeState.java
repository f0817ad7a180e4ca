package dev.rotops.engine.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;

/**
 * The state of directories and files. Whoever made something of them may keep it as long as the state stays the same.
 *
 * <p>A directory's state is the names of what it holds, and which of them are directories or links; what those hold is not in
 * it. A file's state is its {@link FileMark}.
 *
 * @param text equal for equal states
 * @param latest the latest time of any of the directories and files, in nanoseconds since 1970
 */
public record TreeState(String text, long latest) {

    /** Of a link that leads nowhere: nobody can tell since when. */
    private static final long NEVER = Long.MAX_VALUE;

    private static final int USUAL_SIZE = 1 << 16;

    /**
     * Looks at directories and files.
     *
     * @param directories paths of directories; they need not exist
     * @param files paths of files, likewise
     * @return what they are like now
     */
    public static TreeState of(Collection<Path> directories, Collection<Path> files) {
        Collector collector = new Collector();
        directories.forEach(directory -> collector.addDirectory(directory, false));
        files.forEach(collector::addFile);
        return new TreeState(collector.text.toString(), collector.latest);
    }

    /**
     * Looks at directories and at all files in them.
     *
     * @param directories paths of directories; they need not exist
     * @return what they are like now
     */
    public static TreeState ofWhole(Collection<Path> directories) {
        Collector collector = new Collector();
        directories.forEach(directory -> collector.addDirectory(directory, true));
        return new TreeState(collector.text.toString(), collector.latest);
    }

    /**
     * Tells whether all was like this already when something began, so that whatever was seen of them from
     * then on is what the state stands for.
     *
     * @param millis when it began, in milliseconds since 1970
     * @return whether nothing has changed since, or shortly before
     */
    public boolean isOlderThan(long millis) {
        return FileMark.isOlder(latest, millis);
    }

    private static final class Collector {

        private final StringBuilder text = new StringBuilder(USUAL_SIZE);
        private long latest;

        private void addDirectory(Path directory, boolean whole) {
            text.append(directory).append('\n');
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
                note(FileMark.of(directory));
                for (Path entry : entries) {
                    addEntry(entry, whole);
                }
                note(FileMark.of(directory));
            } catch (IOException | DirectoryIteratorException e) {
                text.append("?\n");
            }
        }

        private void addEntry(Path entry, boolean whole) throws IOException {
            BasicFileAttributes attributes =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            text.append(FileName.of(entry));
            if (attributes.isSymbolicLink()) {
                addTarget(entry, whole);
            } else if (attributes.isDirectory()) {
                text.append('/');
            } else if (whole) {
                addMark(FileMark.of(entry));
            }
            text.append('\n');
        }

        private void addTarget(Path link, boolean whole) {
            try {
                Path target = link.toRealPath();
                BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
                FileMark mark = FileMark.of(target);
                text.append('\t').append(target.toUri().getRawPath());
                note(mark);
                if (attributes.isDirectory()) {
                    text.append('/');
                } else if (whole) {
                    addMark(mark);
                }
            } catch (IOException e) {
                text.append("\t?");
                latest = NEVER;
            }
        }

        private void addFile(Path file) {
            text.append(file);
            try {
                addMark(FileMark.of(file));
            } catch (IOException e) {
                text.append("\t?");
            }
            text.append('\n');
        }

        private void addMark(FileMark mark) {
            mark.addTo(text);
            note(mark);
        }

        private void note(FileMark mark) {
            latest = Math.max(latest, mark.latest());
        }
    }
}
