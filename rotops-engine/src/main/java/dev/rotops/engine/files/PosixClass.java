package dev.rotops.engine.files;

import org.jspecify.annotations.Nullable;

/** The named classes of bracket expressions, such as {@code [:upper:]}, over ASCII. */
final class PosixClass {

    private PosixClass() {}

    /** Returns the ranges of a class in the form of {@link CharacterSet}, or null when there is no class of that name. */
    static @Nullable String ranges(String name) {
        return switch (name) {
            case "alnum" -> "azAZ09";
            case "alpha" -> "azAZ";
            case "ascii" -> "\u0000\u007f";
            case "blank" -> "  \t\t";
            case "cntrl" -> "\u0000\u001f\u007f\u007f";
            case "digit" -> "09";
            case "graph" -> "!~";
            case "lower" -> "az";
            case "print" -> " ~";
            case "punct" -> "!/:@[`{~";
            case "space" -> "  \t\r";
            case "upper" -> "AZ";
            case "word" -> "azAZ09__";
            case "xdigit" -> "afAF09";
            default -> null;
        };
    }
}
