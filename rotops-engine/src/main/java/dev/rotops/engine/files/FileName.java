package dev.rotops.engine.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The name of a file as text.
 *
 * <p>On Unix a name is bytes, and Java reads them in the encoding of the locale. Under {@code LANG=C} that loses every
 * name that is not ASCII, while artifacts are UTF-8 everywhere; so such names are read again.
 */
final class FileName {

    private static final boolean READ_AS_UTF_8 = "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));

    private FileName() {}

    static String of(Path place) {
        String name = last(place);
        return READ_AS_UTF_8 || isAscii(name) ? name : ofUri(place.toUri().getRawPath());
    }

    /** Goes by the path as a text, as to take a path apart takes a new JVM longer than to list the directory. */
    private static String last(Path place) {
        String path = place.toString();
        return path.substring(path.lastIndexOf(place.getFileSystem().getSeparator()) + 1);
    }

    /** Reads the last name of the path of a URI, which spells out the bytes. */
    static String ofUri(String rawPath) {
        int end = rawPath.endsWith("/") ? rawPath.length() - 1 : rawPath.length();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = rawPath.lastIndexOf('/', end - 1) + 1; i < end; i++) {
            if (rawPath.charAt(i) == '%') {
                bytes.write(Integer.parseInt(rawPath, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(rawPath.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }
}
