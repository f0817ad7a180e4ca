package dev.rotops.engine.classfile;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Files beside the classes in directories of the class path. */
public final class ClassPathResources {

    private ClassPathResources() {}

    /**
     * Lists files.
     *
     * @param suffix how their names end
     * @param directories the directories
     * @return the regular files with such a name; what cannot be listed is passed over
     */
    public static List<Path> endingWith(String suffix, Collection<Path> directories) {
        List<Path> files = new ArrayList<>();
        for (Path directory : directories) {
            list(directory, suffix, files);
        }
        return files;
    }

    private static void list(Path directory, String suffix, List<Path> into) {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()
                            && file.getFileName().toString().endsWith(suffix)) {
                        into.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // A directory that cannot be listed has no resources that could be read.
        }
    }
}
