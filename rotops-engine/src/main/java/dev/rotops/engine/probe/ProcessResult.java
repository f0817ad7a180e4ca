package dev.rotops.engine.probe;

import java.util.OptionalInt;

/**
 * What came of a program.
 *
 * @param exitCode its exit code; absent where it did not end in time
 * @param nanos how long it ran
 * @param killed how many processes had to be killed: itself, and what it had started
 * @param stdout its standard output
 * @param stderr its standard error
 */
public record ProcessResult(OptionalInt exitCode, long nanos, int killed, OutputText stdout, OutputText stderr) {

    /**
     * Tells whether the program ended in time, and well.
     *
     * @return whether its exit code is 0
     */
    public boolean succeeded() {
        return exitCode.isPresent() && exitCode.getAsInt() == 0;
    }
}
