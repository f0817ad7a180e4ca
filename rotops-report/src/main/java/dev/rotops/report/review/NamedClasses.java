package dev.rotops.report.review;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes that a class file names anywhere: in its code, in signatures, in annotations. */
final class NamedClasses {

    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([^;<>()\\[:]+);?");
    private static final int MAGIC = 0xCAFEBABE;

    private NamedClasses() {}

    /** Internal names, with {@code /} between packages; what cannot be read names nothing. */
    static Set<String> of(Path classFile) {
        Set<String> names = new HashSet<>();
        try (DataInputStream input = new DataInputStream(new BufferedInputStream(Files.newInputStream(classFile)))) {
            if (input.readInt() == MAGIC) {
                input.skipNBytes(4);
                readConstants(input, names);
            }
        } catch (IOException | RuntimeException e) {
            return names;
        }
        return names;
    }

    /** Every name of a class is, or is part of, one of the texts among the constants. */
    private static void readConstants(DataInputStream input, Set<String> names) throws IOException {
        int count = input.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = input.readUnsignedByte();
            switch (tag) {
                case 1 -> add(input.readUTF(), names);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> input.skipNBytes(4);
                case 5, 6 -> {
                    input.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> input.skipNBytes(2);
                case 15 -> input.skipNBytes(3);
                default -> throw new IOException("a constant of an unknown kind");
            }
        }
    }

    private static void add(String text, Set<String> names) {
        if (text.indexOf('/') < 0 && text.indexOf(';') < 0) {
            return;
        }
        names.add(text);
        Matcher matcher = IN_DESCRIPTOR.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
    }
}
