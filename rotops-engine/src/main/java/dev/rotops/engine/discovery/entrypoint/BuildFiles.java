package dev.rotops.engine.discovery.entrypoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the build files of a module mention, with those of the directories around it. */
final class BuildFiles {

    private static final List<String> NAMES = List.of("pom.xml", "build.gradle", "build.gradle.kts");
    private static final int LARGEST = 4 * 1024 * 1024;

    private final Path root;
    private final String module;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    BuildFiles(Path root, String module) {
        this.root = root;
        this.module = module;
    }

    boolean mention(String word) {
        return known.computeIfAbsent(word, this::search);
    }

    private boolean search(String word) {
        Path directory = root.resolve(module).normalize();
        while (directory != null && directory.startsWith(root)) {
            for (String name : NAMES) {
                if (text(directory.resolve(name)).contains(word)) {
                    return true;
                }
            }
            directory = directory.getParent();
        }
        return false;
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    : "";
        } catch (IOException e) {
            return "";
        }
    }
}
