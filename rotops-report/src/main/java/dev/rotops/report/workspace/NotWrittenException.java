package dev.rotops.report.workspace;

import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** Says that a file could not be written, and why. */
public final class NotWrittenException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    NotWrittenException(String path, Exception cause) {
        super(path + "  cannot be written: " + reason(cause), cause);
    }

    private static String reason(Exception cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file stands where a directory should be";
        }
        if (cause instanceof FileSystemException failure) {
            return failure.getReason() == null
                    ? "no file or directory can be made there"
                    : failure.getReason().toLowerCase(Locale.ROOT);
        }
        return String.valueOf(cause.getMessage());
    }
}
