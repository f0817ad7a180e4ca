package dev.rotops.samples.todo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Keeps items in a text file, one to a line: {@code [ ] buy milk}. */
record TodoFile(Path path) {

    private static final String OPEN = "[ ] ";
    private static final String DONE = "[x] ";

    /** All items; none where there is no file yet. */
    List<Item> read() throws IOException {
        List<Item> items = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(path)) {
                items.add(parse(line));
            }
        } catch (NoSuchFileException e) {
            // Nothing has been added yet.
        }
        return items;
    }

    private Item parse(String line) throws IOException {
        if (!line.startsWith(OPEN) && !line.startsWith(DONE)) {
            throw new IOException(path + " is not a to-do list: " + line);
        }
        return new Item(line.startsWith(DONE), line.substring(OPEN.length()));
    }

    /** Replaces the file as a whole, so that nobody ever finds half a list. */
    void write(List<Item> items) throws IOException {
        List<String> lines = items.stream().map(item -> (item.done() ? DONE : OPEN) + item.text()).toList();
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        Files.write(draft, lines);
        Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
    }
}
