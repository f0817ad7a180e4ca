package dev.rotops.report.workspace;

import dev.rotops.report.workspace.FilesTogether.Change;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A JVM that counts up in a file, as often as it can, while others do the same; it prints how often it could. */
final class CountingProcess {

    private static final String FILE = "count.txt";
    private static final int ATTEMPTS = 400;

    private final Process process;

    private CountingProcess(Process process) {
        this.process = process;
    }

    static void begin(Path root) throws IOException {
        Files.writeString(root.resolve(FILE), "0");
    }

    static CountingProcess start(Path root) throws IOException {
        return new CountingProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountingProcess.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    int successes() throws IOException {
        return Integer.parseInt(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }

    static int count(Path root) throws IOException {
        return Integer.parseInt(Files.readString(root.resolve(FILE)));
    }

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        int successes = 0;
        for (int i = 0; i < ATTEMPTS; i++) {
            int before = count(root);
            try {
                FilesTogether.write(
                        root, List.of(new Change(FILE, Integer.toString(before), Integer.toString(before + 1))));
                successes++;
            } catch (NotWrittenException e) {
                // The other one was quicker.
            }
        }
        System.out.println(successes);
    }
}
