package dev.rotops.report.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

final class CompletionCommand extends RotopsCommand {

    @Override
    public Integer call() {
        if (options.json) {
            throw options.usage("rotops completion prints a script for a shell, which --json cannot change");
        }
        CommandLine root = new CommandLine(CommandSpec.create().name("rotops"));
        // A command whose name others begin with, as baseline is, comes before them.
        List<Command> commands = Arrays.stream(Command.values())
                .sorted(Comparator.comparingInt(Command::length))
                .toList();
        for (Command command : commands) {
            String[] words = command.words().split(" ", -1);
            CommandLine parent = root;
            for (int i = 0; i < words.length - 1; i++) {
                CommandLine group = parent.getSubcommands().get(words[i]);
                if (group == null) {
                    group = new CommandLine(CommandSpec.create().name(words[i]));
                    parent.addSubcommand(words[i], group);
                }
                parent = group;
            }
            parent.addSubcommand(words[words.length - 1], command.parser());
        }
        out().print(AutoComplete.bash("rotops", root));
        return 0;
    }
}
