package dev.rotops.engine.model;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/** The members of a JSON object in the order of the file, and where it opens: everything is reported against objects. */
final class JsonObject extends LinkedHashMap<String, @Nullable Object> {

    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    JsonObject(TokenStreamLocation start) {
        this.line = start.getLineNr();
        this.column = start.getColumnNr();
    }

    Location locationIn(String file) {
        return new Location(file, line, column);
    }
}
