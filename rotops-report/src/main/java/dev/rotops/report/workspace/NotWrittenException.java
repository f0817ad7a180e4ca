package dev.rotops.report.workspace;

import java.io.Serial;
import java.nio.file.AccessDeniedException;

/** Says that a file could not be written, and why. */
public final class NotWrittenException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    NotWrittenException(String path, Exception cause) {
        super(path + "  cannot be written: " + reason(cause), cause);
    }

    private static String reason(Exception cause) {
        return cause instanceof AccessDeniedException ? "permission denied" : String.valueOf(cause.getMessage());
    }
}
