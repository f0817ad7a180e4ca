package dev.rotops.engine.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Directories that hold ledgers, each in a file named by when its JVM began and by its process id. */
public final class LedgerDirectory {

    private static final String SUFFIX = ".jsonl";
    private static final Pattern NAME = Pattern.compile("(\\d{1,15})-\\d+\\.jsonl");
    private static final int MAXIMUM_DEPTH = 12;

    private LedgerDirectory() {}

    static String name(long started, long pid) {
        return started + "-" + pid + SUFFIX;
    }

    /** When the latest of the ledgers in a directory began, by its name; 0 where there are none. */
    static long latest(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToLong(name -> Long.parseLong(name.group(1)))
                    .max()
                    .orElse(0);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Finds the ledgers in a directory and in those below it; symbolic links are not followed.
     *
     * @param directory a directory, such as one into which CI has put the ledgers of several machines
     * @return the files, sorted; none where there is no such directory
     */
    public static List<Path> files(Path directory) {
        return files(directory, new ArrayList<>());
    }

    /** Likewise, and tells what could not be looked into. */
    static List<Path> files(Path directory, Collection<Path> unlisted) {
        List<Path> found = new ArrayList<>();
        try {
            if (Files.readAttributes(directory, BasicFileAttributes.class).isDirectory()) {
                Files.walkFileTree(
                        directory, EnumSet.noneOf(FileVisitOption.class), MAXIMUM_DEPTH, collecting(found, unlisted));
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            // What was found until then is read; what is missing proves nothing.
            unlisted.add(directory);
        }
        return found.stream().sorted().toList();
    }

    private static SimpleFileVisitor<Path> collecting(List<Path> found, Collection<Path> unlisted) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && file.getFileName().toString().endsWith(SUFFIX)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                if (!(e instanceof NoSuchFileException)) {
                    unlisted.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }
}
