package dev.rotops.engine.model;

import java.util.regex.Pattern;

/** The form of JSON Pointers (RFC 6901). */
final class JsonPointers {

    /** As the schemas write it. */
    static final String PATTERN = "^(/([^~/]|~[01])*)*$";

    private static final Pattern FORM = Pattern.compile("(?:/(?:[^~/]|~[01])*+)*+", Pattern.DOTALL);

    private JsonPointers() {}

    static boolean isPointer(String text) {
        return FORM.matcher(text).matches();
    }
}
