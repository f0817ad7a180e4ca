package dev.rotops.engine.claims;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The state of the class files of a scan: equal listings have equal scans.
 *
 * @param text one line for each file: path, size, and time of the last change
 * @param settled whether every file has been left alone for so long that another change would show in its time
 */
record ClassListing(String text, boolean settled) {

    /** The coarsest clock of a file system that is in use counts in steps of two seconds. */
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    private static final FileTime NEVER = FileTime.fromMillis(0);

    static ClassListing of(Path root, Collection<Path> directories, Collection<ClassFile> files) {
        List<ClassFile> sorted =
                files.stream().sorted(Comparator.comparing(ClassFile::path)).toList();
        StringBuilder text = new StringBuilder();
        text.append(root).append('\n').append(directories).append('\n');
        FileTime newest = NEVER;
        boolean readable = true;
        for (ClassFile file : sorted) {
            text.append(file.path())
                    .append('\t')
                    .append(file.size())
                    .append('\t')
                    .append(file.modified().to(TimeUnit.NANOSECONDS))
                    .append('\n');
            newest = file.modified().compareTo(newest) > 0 ? file.modified() : newest;
            readable &= file.size() >= 0;
        }
        boolean settled = newest.toInstant().isBefore(Instant.now().minus(CLOCK_STEP));
        return new ClassListing(text.toString(), readable && settled);
    }
}
