package dev.rotops.engine.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of commands that end as they do whatever the product does. Programs that merely start others, and scripts that are
 * given to a shell, are looked through; who means to deceive still can.
 */
final class IdleCommand {

    private static final Set<String> IDLE = Set.of(
            "true", ":", "echo", "printf", "sleep", "exit", "pwd", "date", "yes", "id", "uname", "hostname", "whoami");

    /** A script that prints or writes something may be all that there is of a product. */
    private static final Set<String> IDLE_IN_SCRIPTS = Set.of("true", ":", "exit", "sleep");

    private static final Set<String> STARTERS =
            Set.of("env", "nice", "nohup", "time", "timeout", "command", "exec", "setsid", "stdbuf", "xargs");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "zsh", "ksh", "busybox");
    private static final Set<String> JAVA = Set.of("java", "java.exe", "${java}");
    private static final Set<String> ABOUT_ITSELF =
            Set.of("-version", "--version", "-v", "-V", "-help", "--help", "-h", "-?");
    private static final String BETWEEN_COMMANDS = "[;|&\\n]+";

    private IdleCommand() {}

    /**
     * Looks at a command.
     *
     * @param command program and arguments
     * @return the name of the program that says nothing of the product; nothing where it may say something
     */
    static Optional<String> programOf(List<String> command) {
        if (command.isEmpty()) {
            return Optional.empty();
        }
        String program = name(command.get(0));
        List<String> arguments = command.subList(1, command.size());
        if (STARTERS.contains(program)) {
            return programOf(started(arguments));
        }
        if (SHELLS.contains(program)) {
            int script = arguments.indexOf("-c") + 1;
            return script > 0 && script < arguments.size() ? programOfScript(arguments.get(script)) : Optional.empty();
        }
        boolean isOthers = JAVA.contains(program) || program.equals(command.get(0));
        boolean isIdle = IDLE.contains(program) || (isOthers && asksAboutItself(arguments));
        return isIdle ? Optional.of(program) : Optional.empty();
    }

    private static String name(String program) {
        return program.substring(program.lastIndexOf('/') + 1);
    }

    /** What stands behind options, numbers and variables. */
    private static List<String> started(List<String> arguments) {
        int from = 0;
        while (from < arguments.size() && arguments.get(from).matches("-.*|[0-9.]+[smhd]?|[A-Za-z_][A-Za-z0-9_]*=.*")) {
            from++;
        }
        return arguments.subList(from, arguments.size());
    }

    private static boolean asksAboutItself(List<String> arguments) {
        return !arguments.isEmpty() && ABOUT_ITSELF.containsAll(arguments);
    }

    private static Optional<String> programOfScript(String script) {
        Optional<String> last = Optional.of(":");
        for (String part : script.split(BETWEEN_COMMANDS, -1)) {
            if (!part.isBlank()) {
                last = programOf(started(Arrays.asList(part.strip().split("\\s+"))))
                        .filter(IDLE_IN_SCRIPTS::contains);
                if (last.isEmpty()) {
                    return last;
                }
            }
        }
        return last;
    }
}
