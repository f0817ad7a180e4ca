package dev.rotops.samples.todo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rotops.RuntimeBehavior;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TodoCommandTest {

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path file;

    @BeforeEach
    void chooseAFile() {
        file = home.resolve("todo.txt");
    }

    private int todo(String... arguments) {
        CommandLine parser = TodoCommand.parser();
        parser.setOut(new PrintWriter(out, true));
        parser.setErr(new PrintWriter(err, true));
        return parser.execute(Stream.concat(Stream.of("--file", file.toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    @Test
    @RuntimeBehavior(value = "todo.add", outcomes = "success", evidence = {"terminal_output", "storage_write"})
    void addsWhatIsToBeDone() throws Exception {
        assertEquals(0, todo("add", "buy", "milk"));

        assertEquals("added 1: buy milk", out.toString().strip());
        assertEquals(List.of("[ ] buy milk"), Files.readAllLines(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "buy\nmilk"})
    @RuntimeBehavior(value = "todo.add", outcomes = "validation_error", evidence = "terminal_output")
    void addsNothingThatIsNotOneLine(String text) {
        assertEquals(2, todo("add", text));

        assertTrue(err.toString().startsWith("say in one line what is to be done"));
        assertTrue(Files.notExists(file));
    }

    @Test
    @RuntimeBehavior(value = "todo.list", outcomes = "success", evidence = {"terminal_output", "storage_read"})
    void listsWhatThereIs() throws Exception {
        Files.writeString(file, "[ ] buy milk\n[x] sleep\n");

        assertEquals(0, todo("list"));

        assertEquals(
                List.of(" 1  [ ]  buy milk", " 2  [x]  sleep", "1 to do, 1 done"),
                out.toString().lines().toList());
    }

    @Test
    @RuntimeBehavior(value = "todo.list", outcomes = "success", evidence = "terminal_output")
    void listsNothingWhereNothingWasAdded() {
        assertEquals(0, todo("list"));

        assertEquals("0 to do, 0 done", out.toString().strip());
    }

    @Test
    @RuntimeBehavior(value = "todo.list", outcomes = "failure", evidence = "terminal_output")
    void doesNotTakeAnotherFileForAList() throws Exception {
        Files.writeString(file, "root:x:0:0\n");

        assertEquals(1, todo("list"));

        assertEquals(file + " is not a to-do list: root:x:0:0", err.toString().strip());
    }

    @Test
    @RuntimeBehavior(value = "todo.done", outcomes = "success", evidence = {"terminal_output", "storage_write"})
    void checksSomethingOff() throws Exception {
        Files.writeString(file, "[ ] buy milk\n[ ] sleep\n");

        assertEquals(0, todo("done", "2"));

        assertEquals(List.of("[ ] buy milk", "[x] sleep"), Files.readAllLines(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "-1"})
    @RuntimeBehavior(value = "todo.done", outcomes = "not_found", evidence = "terminal_output")
    void checksNothingOffThatIsNotThere(String number) throws Exception {
        Files.writeString(file, "[ ] buy milk\n");

        assertEquals(2, todo("done", "--", number));

        assertTrue(err.toString().startsWith("there is no number " + number));
        assertEquals("[ ] buy milk\n", Files.readString(file));
    }

    @Test
    @RuntimeBehavior(value = "todo.nothing", outcomes = "validation_error", evidence = "terminal_output")
    void asksForACommandWhereThereIsNone() {
        assertEquals(2, todo());

        assertTrue(err.toString().startsWith("say add, list or done"));
        assertTrue(Files.notExists(file));
    }
}
