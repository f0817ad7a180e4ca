package dev.rotops.report.cli;

import dev.rotops.engine.model.Printable;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.PicocliException;

/**
 * The {@code rotops} command line.
 *
 * <p>Only the parser of the command that is run is made: making all of them would take longer than most commands do.
 */
public final class RotopsCommandLine {

    private static final int NOT_JUDGED = 2;
    private static final int SUCCESS = 0;

    /** Java's own stand-in for what it cannot decode. */
    private static final char UNREADABLE = '\uFFFD';

    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * Makes a command line.
     *
     * @param out where results go
     * @param err where problems go
     */
    public RotopsCommandLine(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs a command; whatever happens, no exception comes out and no stack trace is printed unless it was asked for.
     *
     * @param arguments the command's words, then its options
     * @return 0 when nothing is wrong, 1 when there is at least one error, 2 when nothing could be judged, or printed
     */
    public int run(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        Optional<String> unreadable =
                words.stream().filter(word -> word.indexOf(UNREADABLE) >= 0).findFirst();
        if (unreadable.isPresent()) {
            err.println("the argument " + Printable.excerpt(unreadable.get())
                    + " holds characters that Java cannot read in this locale");
            err.println("  name a locale with UTF-8, such as LC_ALL=C.UTF-8, and run it again");
            err.flush();
            return NOT_JUDGED;
        }
        try {
            int status = run(words);
            if (out.checkError()) {
                err.println("standard output takes no more, so not everything was printed");
                err.println("  see whether its disk is full");
                return NOT_JUDGED;
            }
            return status;
        } catch (PicocliException e) {
            err.println("the command line cannot be read: " + Printable.line(String.valueOf(e.getMessage())));
            return NOT_JUDGED;
        } catch (OutOfMemoryError e) {
            err.println("the model is larger than the memory that Java may use");
            err.println("  give it more: ROTOPS_JAVA_OPTIONS=-Xmx2g rotops …");
            return NOT_JUDGED;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int run(List<String> arguments) {
        if (arguments.isEmpty() || List.of("help", "--help", "-h").contains(arguments.get(0))) {
            return help(arguments);
        }
        if (List.of("--version", "-V", "version").contains(arguments.get(0))) {
            if (arguments.size() > 1) {
                err.println("rotops " + arguments.get(0) + " stands alone");
                return NOT_JUDGED;
            }
            out.println(Version.text());
            return SUCCESS;
        }
        Optional<Command> command = Command.named(arguments);
        if (command.isEmpty()) {
            return unknown(arguments);
        }
        CommandLine parser = command.get().parser();
        parser.setOut(out);
        parser.setErr(err);
        parser.setExpandAtFiles(false);
        parser.setParameterExceptionHandler((exception, given) -> wrongUsage(exception));
        parser.setExecutionExceptionHandler((exception, line, result) -> failed(exception, result));
        return parser.execute(
                arguments.subList(command.get().length(), arguments.size()).toArray(String[]::new));
    }

    private int help(List<String> arguments) {
        List<String> topic = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        if (topic.isEmpty()) {
            Help.print(out);
            return SUCCESS;
        }
        Optional<Command> command = Command.named(topic);
        if (command.isEmpty()) {
            return unknown(topic);
        }
        command.get().parser().usage(out);
        return SUCCESS;
    }

    private int unknown(List<String> arguments) {
        String first = arguments.get(0);
        List<Command> group = Command.startingWith(first);
        if (!group.isEmpty()) {
            err.println("rotops " + first + " needs one of: "
                    + String.join(
                            ", ",
                            group.stream()
                                    .map(command -> command.words().substring(first.length() + 1))
                                    .toList()));
        } else if (first.startsWith("-")) {
            err.println("the command comes first: rotops <command> " + Printable.excerpt(first) + " …");
        } else {
            err.println("there is no command " + Printable.excerpt(first) + ": rotops help lists them");
        }
        return NOT_JUDGED;
    }

    private int wrongUsage(ParameterException exception) {
        err.println(Printable.line(String.valueOf(exception.getMessage())));
        err.println("  " + exception.getCommandLine().getCommandName() + " --help shows how it is used");
        return NOT_JUDGED;
    }

    private int failed(Exception exception, ParseResult result) {
        err.println("rotops failed, which is a fault of its own: " + Printable.excerpt(exception.toString()));
        if (result.hasMatchedOption("--verbose")) {
            exception.printStackTrace(err);
        } else {
            err.println("  run it again with --verbose, and report what it prints");
        }
        return NOT_JUDGED;
    }
}
