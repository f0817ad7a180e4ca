package dev.rotops.report.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A directory in which git itself is run, without the settings of whoever runs the tests. */
public record GitRepository(Path directory) {

    public static GitRepository create(Path directory) throws IOException {
        Files.createDirectories(directory);
        return new GitRepository(directory).git("init", "--quiet", "--initial-branch=main");
    }

    public GitRepository git(String... arguments) throws IOException {
        run(arguments);
        return this;
    }

    public String run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("git", "-c", "protocol.file.allow=always", "-c", "maintenance.auto=false", "-c", "gc.auto=0"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        for (String role : List.of("AUTHOR", "COMMITTER")) {
            builder.environment().put("GIT_" + role + "_NAME", "Somebody");
            builder.environment().put("GIT_" + role + "_EMAIL", "somebody@example.com");
        }
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + "\n" + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return output;
    }

    public GitRepository write(String file, String content) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.writeString(path, content);
        return this;
    }

    public GitRepository delete(String file) throws IOException {
        Files.delete(directory.resolve(file));
        return this;
    }

    public GitRepository commit(String message) throws IOException {
        return git("add", "--all").git("commit", "--quiet", "--allow-empty", "--message", message);
    }
}
