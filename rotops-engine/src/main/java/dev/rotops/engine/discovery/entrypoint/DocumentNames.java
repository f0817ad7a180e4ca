package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.model.EntryPointRules.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of types in the root elements of XML documents that lie beside the classes. */
final class DocumentNames {

    /** The root element stands near the beginning. */
    private static final int BEGINNING = 8 * 1024;

    private final Pattern root;

    DocumentNames(Document document) {
        this.root = Pattern.compile("<" + Pattern.quote(document.element()) + "\\s[^>]{0,500}?\\b"
                + Pattern.quote(document.attribute()) + "\\s{0,5}=\\s{0,5}[\"']([^\"']{1,500})[\"']");
    }

    Set<String> in(List<Path> resources) {
        Set<String> names = new TreeSet<>();
        for (Path file : resources) {
            if (file.getFileName().toString().endsWith(".xml")) {
                Matcher matcher = root.matcher(beginning(file));
                if (matcher.find()) {
                    names.add(matcher.group(1));
                }
            }
        }
        return names;
    }

    private static String beginning(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
