package dev.rotops.samples.todo;

/** Starts the program. */
public final class Main {

    private Main() {}

    /**
     * Runs a command.
     *
     * @param arguments the command and its arguments
     */
    public static void main(String[] arguments) {
        System.exit(TodoCommand.parser().execute(arguments));
    }
}
