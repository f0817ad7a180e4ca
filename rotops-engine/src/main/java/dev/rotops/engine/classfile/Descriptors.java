package dev.rotops.engine.classfile;

import java.util.ArrayList;
import java.util.List;

/** Names of the types in descriptors; what is no descriptor has none, as class files may hold any text. */
final class Descriptors {

    private Descriptors() {}

    /** The type that a descriptor such as {@code [Lshop/Order;} names, as {@code shop.Order[]}. */
    static String typeName(String descriptor) {
        return new Reading(descriptor).next();
    }

    static List<String> parameterTypes(String descriptor) {
        List<String> types = new ArrayList<>();
        int end = descriptor.indexOf(')');
        if (descriptor.startsWith("(") && end > 0) {
            Reading reading = new Reading(descriptor.substring(1, end));
            while (reading.hasNext()) {
                types.add(reading.next());
            }
        }
        return types;
    }

    static String returnType(String descriptor) {
        return typeName(descriptor.substring(descriptor.indexOf(')') + 1));
    }

    private static final class Reading {
        private final String text;
        private int at;

        Reading(String text) {
            this.text = text;
        }

        boolean hasNext() {
            return at < text.length();
        }

        String next() {
            int dimensions = 0;
            while (hasNext() && text.charAt(at) == '[') {
                dimensions++;
                at++;
            }
            String element = hasNext() ? element() : "";
            return element + "[]".repeat(Math.min(dimensions, 255));
        }

        private String element() {
            char kind = text.charAt(at++);
            if (kind == 'L') {
                int end = text.indexOf(';', at);
                String name = text.substring(at, end < 0 ? text.length() : end);
                at = end < 0 ? text.length() : end + 1;
                return name.replace('/', '.');
            }
            return switch (kind) {
                case 'V' -> "void";
                case 'Z' -> "boolean";
                case 'C' -> "char";
                case 'B' -> "byte";
                case 'S' -> "short";
                case 'I' -> "int";
                case 'F' -> "float";
                case 'J' -> "long";
                case 'D' -> "double";
                default -> "";
            };
        }
    }
}
