package dev.rotops.engine.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** The process that started this JVM, as Maven starts those of Surefire, whatever shells are between the two. */
final class BuildProcess {

    private static final Pattern SHELL = Pattern.compile("(?:.*[/\\\\])?(?:(?:[abkz]|da)?sh|bash|busybox|cmd\\.exe)");
    private static final int MAXIMUM_SHELLS = 8;

    private BuildProcess() {}

    /** An id that is the same for all JVMs of one build; empty where nothing is known of it. */
    static String id() {
        Optional<ProcessHandle> process = ProcessHandle.current().parent();
        for (int i = 0;
                i < MAXIMUM_SHELLS && process.filter(BuildProcess::isShell).isPresent();
                i++) {
            Optional<ProcessHandle> above = process.get().parent();
            if (above.isEmpty()) {
                break;
            }
            process = above;
        }
        return process.map(BuildProcess::id).orElse("");
    }

    private static boolean isShell(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> SHELL.matcher(command).matches())
                .isPresent();
    }

    /** The number of a process that has ended comes back, but not with the same start. */
    private static String id(ProcessHandle process) {
        String started = process.info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .map(String::valueOf)
                .orElse("");
        return process.pid() + "-" + started;
    }
}
