package dev.rotops.samples.todo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands: each reads the list, changes it if need be, and says what it did. */
@Command(name = "todo", description = "Keeps a list of things to do.", mixinStandardHelpOptions = true)
final class TodoCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--file",
            description = "Where the list is kept; default: ${DEFAULT-VALUE}",
            defaultValue = "${sys:user.home}/.todo")
    private Path file;

    /** A parser for these commands, with errors that say one line and no stack trace. */
    static CommandLine parser() {
        CommandLine parser = new CommandLine(new TodoCommand());
        parser.setExecutionExceptionHandler((failure, line, result) -> {
            line.getErr().println(failure.getMessage());
            return 1;
        });
        return parser;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say add, list or done");
    }

    @Command(description = "Add something.")
    int add(@Parameters(paramLabel = "TEXT") List<String> words) throws IOException {
        String text = String.join(" ", words).strip();
        if (text.isEmpty() || text.lines().count() > 1) {
            throw new ParameterException(spec.commandLine(), "say in one line what is to be done");
        }
        List<Item> items = list().read();
        items.add(new Item(false, text));
        list().write(items);
        out().println("added " + items.size() + ": " + text);
        return 0;
    }

    @Command(name = "list", description = "Show what there is to do.")
    int show() throws IOException {
        List<Item> items = list().read();
        for (int i = 0; i < items.size(); i++) {
            out().printf("%2d  [%s]  %s%n", i + 1, items.get(i).done() ? "x" : " ", items.get(i).text());
        }
        long open = items.stream().filter(item -> !item.done()).count();
        out().println(open + " to do, " + (items.size() - open) + " done");
        return 0;
    }

    @Command(description = "Check something off.")
    int done(@Parameters(paramLabel = "NUMBER") int number) throws IOException {
        List<Item> items = list().read();
        if (number < 1 || number > items.size()) {
            throw new ParameterException(spec.commandLine(), "there is no number " + number);
        }
        items.set(number - 1, items.get(number - 1).check());
        list().write(items);
        out().println("done " + number + ": " + items.get(number - 1).text());
        return 0;
    }

    private TodoFile list() {
        return new TodoFile(file);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
