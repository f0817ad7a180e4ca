package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.discovery.EntryPoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A source file, which is opened only where class files do not tell enough. Thread-safe. */
final class SourceDocument {

    private static final int LARGEST = 4 * 1024 * 1024;

    private final Path file;
    private final String path;
    private List<String> lines = List.of();
    private boolean isRead;

    SourceDocument(Path file, String path) {
        this.file = file;
        this.path = path;
    }

    /** Relative to the root. */
    String path() {
        return path;
    }

    long modified() {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }

    boolean isOfPackage(String name) {
        Pattern statement = Pattern.compile("\\s*package\\s+`?" + Pattern.quote(name) + "`?\\s*;?\\s*");
        return lines().stream().anyMatch(line -> statement.matcher(line).matches());
    }

    /** Where a method without code, or the type itself, seems to be declared; 0 where nothing looks like it. */
    int lineOf(CompiledClass type, String method) {
        String name = Pattern.quote(Sighting.shortName(type.name()));
        int ofType = firstMatch("\\b(class|interface|enum|record|object|trait)\\s+" + name + "\\b", 1);
        if (method.equals(EntryPoint.WHOLE_TYPE) || method.startsWith("<")) {
            return ofType;
        }
        String declaration = "\\b" + Pattern.quote(method) + "\\s*\\(";
        int inType = firstMatch(declaration, Math.max(ofType, 1));
        int anywhere = inType > 0 ? inType : firstMatch(declaration, 1);
        return anywhere > 0 ? anywhere : ofType;
    }

    private int firstMatch(String regex, int from) {
        Pattern pattern = Pattern.compile(regex);
        List<String> all = lines();
        for (int line = from; line <= all.size(); line++) {
            String text = all.get(line - 1).stripLeading();
            boolean comment = text.startsWith("*") || text.startsWith("//") || text.startsWith("/*");
            if (!comment && pattern.matcher(text).find()) {
                return line;
            }
        }
        return 0;
    }

    private synchronized List<String> lines() {
        if (!isRead) {
            isRead = true;
            try {
                if (Files.size(file) <= LARGEST) {
                    lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
                }
            } catch (IOException e) {
                // What cannot be read has no lines to show.
            }
        }
        return lines;
    }
}
