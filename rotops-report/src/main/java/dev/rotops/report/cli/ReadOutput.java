package dev.rotops.report.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Standard output as long as somebody reads it: a reader who has gone has seen enough, and the rest is for nobody. */
final class ReadOutput extends OutputStream {

    private static final Path STANDARD_OUTPUT = Path.of("/dev/fd/1");
    private static final int TYPE = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private final OutputStream output;
    private boolean isRead = true;

    ReadOutput(OutputStream output) {
        this.output = output;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (isRead) {
            try {
                output.write(bytes, from, length);
            } catch (IOException e) {
                if (!isOfReader(e)) {
                    throw e;
                }
                isRead = false;
            }
        }
    }

    @Override
    public void flush() throws IOException {
        output.flush();
    }

    /** Systems say it in their own language, but nothing else can go wrong with what somebody reads from. */
    private static boolean isOfReader(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe") || isReadFrom();
    }

    private static boolean isReadFrom() {
        try {
            int type = ((Number) Files.getAttribute(STANDARD_OUTPUT, "unix:mode")).intValue() & TYPE;
            return type == PIPE || type == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
