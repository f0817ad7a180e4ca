package dev.rotops.engine.files;

import dev.rotops.engine.files.Entry.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists real directories. */
final class FileSystemLister implements DirectoryLister {

    @Override
    public List<Entry> list(Path directory) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> places = Files.newDirectoryStream(directory)) {
            for (Path place : places) {
                Kind kind = kind(place);
                if (kind != null) {
                    entries.add(new Entry(FileName.of(place), place, kind));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return entries;
    }

    private static @Nullable Kind kind(Path place) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (AccessDeniedException e) {
            // The directory shows its names, but not what they are: that is as good as unreadable.
            throw e;
        } catch (IOException e) {
            // It has gone since the directory was opened.
            return null;
        }
        if (attributes.isSymbolicLink()) {
            return kindOfTarget(place);
        }
        if (attributes.isDirectory()) {
            return Kind.DIRECTORY;
        }
        return attributes.isRegularFile() ? Kind.FILE : null;
    }

    private static @Nullable Kind kindOfTarget(Path link) {
        if (Files.isDirectory(link)) {
            return Kind.LINK_TO_DIRECTORY;
        }
        return Files.isRegularFile(link) ? Kind.LINK_TO_FILE : null;
    }
}
