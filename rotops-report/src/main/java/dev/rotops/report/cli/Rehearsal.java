package dev.rotops.report.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs commands for the sake of the classes that they load, while the launcher script makes its archive of them. */
public final class Rehearsal {

    /** What people wait for most often, over a repository in which there is something to find. */
    private static final List<List<String>> COMMANDS = List.of(
            List.of("help"),
            List.of("validate", "--help"),
            List.of("nothing"),
            List.of("explain", "artifact-unreadable"),
            List.of("inventory", "scan"),
            List.of("surfaces", "derive"),
            List.of("validate"),
            List.of("validate", "--json"),
            List.of("review"),
            List.of("self-check"),
            List.of("retro"),
            List.of("impact", "--since", "HEAD", "--changed", "src/main/java/shop/Shop.java"),
            List.of("impact", "--format", "surefire", "--changed", "src/main/java/shop/Shop.java"),
            List.of("export", "agent-contract"));

    private Rehearsal() {}

    /**
     * Runs the commands, in a directory of its own that it deletes.
     *
     * @param arguments ignored
     * @throws IOException if there is no such directory to be had
     * @throws ClassNotFoundException never: the class is in the same jar
     */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        // Run, it would end the JVM.
        Class.forName(Main.class.getName());
        try (RehearsalRepository repository = RehearsalRepository.create()) {
            perform(repository.root());
        }
    }

    static void perform(Path root) {
        for (List<String> command : COMMANDS) {
            PrintWriter nowhere = new PrintWriter(new StringWriter());
            String[] line = command.toArray(String[]::new);
            boolean takesRoot = Command.named(command).isPresent() && !command.contains("--help");
            new RotopsCommandLine(nowhere, nowhere).run(takesRoot ? with(root, line) : line);
        }
        if (!Files.exists(root.resolve("testops/runtime-control-plane.report.json"))) {
            throw new IllegalStateException("the rehearsal validated nothing");
        }
    }

    private static String[] with(Path root, String... command) {
        String[] line = Arrays.copyOf(command, command.length + 1);
        line[command.length] = "--root=" + root;
        return line;
    }
}
