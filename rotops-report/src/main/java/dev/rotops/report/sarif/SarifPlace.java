package dev.rotops.report.sarif;

import dev.rotops.engine.model.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where things are, without what the machine is called and how its directories are. */
final class SarifPlace {

    /** The name of the top of the repository in the document. */
    static final String ROOT = "%SRCROOT%";

    private static final String UNRESERVED = "-._~/";

    private final Path root;
    private final Path realRoot;
    private final String controlPlane;
    private final String prefix;

    /**
     * Takes the places that all others are told by.
     *
     * @param controlPlane path of the control plane, at which everything is found that is in no file
     * @param prefix where the root is in its repository; empty, or with a slash at its end
     */
    SarifPlace(Path root, String controlPlane, String prefix) {
        this.root = root.toAbsolutePath().normalize();
        this.realRoot = real(this.root);
        this.controlPlane = controlPlane;
        this.prefix = prefix;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    /** A place that code scanning can show: a file below the root, with a line. */
    Map<String, Object> location(Location location) {
        Optional<String> file = fileBelow(location.file());
        Map<String, Object> artifact = new LinkedHashMap<>();
        artifact.put("uri", uri(prefix + file.orElse(controlPlane)));
        artifact.put("uriBaseId", ROOT);
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", file.isPresent() ? Math.max(1, location.line()) : 1);
        if (file.isPresent() && location.column() > 0) {
            region.put("startColumn", location.column());
        }
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", artifact);
        physical.put("region", region);
        return Map.of("physicalLocation", physical);
    }

    private Optional<String> fileBelow(String file) {
        try {
            Path path = root.resolve(file).normalize();
            return path.startsWith(root) && Files.isRegularFile(path)
                    ? Optional.of(root.relativize(path).toString().replace('\\', '/'))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** What a product has said, without where the root lies. */
    String relative(String text) {
        return without(realRoot, without(root, text));
    }

    private static String without(Path directory, String text) {
        String path = directory.toString();
        return directory.getNameCount() == 0
                ? text
                : text.replace(path + directory.getFileSystem().getSeparator(), "")
                        .replace(path, ".");
    }

    private static String uri(String file) {
        StringBuilder uri = new StringBuilder();
        for (byte each : file.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            uri.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return uri.toString();
    }
}
