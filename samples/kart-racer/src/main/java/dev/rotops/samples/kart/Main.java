package dev.rotops.samples.kart;

import java.io.IOException;
import java.nio.file.Path;

/** Runs a race without a window: {@code trace 100} prints a line for each tick, {@code frame 100 FILE} draws the last. */
public final class Main {

    private static final int MAXIMUM_TICKS = 1_000_000;

    private Main() {}

    /**
     * Runs a race.
     *
     * @param arguments what to do, for how many ticks, and where to
     */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        try {
            run(arguments);
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void run(String... arguments) throws IOException {
        if (arguments.length == 2 && arguments[0].equals("trace")) {
            trace(ticks(arguments[1]));
        } else if (arguments.length == 3 && arguments[0].equals("frame")) {
            Race race = new Race(Track.OVAL);
            race.advance(ticks(arguments[1]));
            Frame.of(race).write(Path.of(arguments[2]));
        } else if (arguments.length == 2 && arguments[0].equals("race")) {
            Race race = new Race(Track.OVAL);
            race.advance(ticks(arguments[1]));
            System.out.println(String.join(" ", race.standings()));
        } else {
            throw new IllegalArgumentException("say: trace TICKS, frame TICKS FILE, or race TICKS");
        }
    }

    private static void trace(int ticks) {
        Race race = new Race(Track.OVAL);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ticks; i++) {
            race.advance(1);
            lines.append(race.state()).append('\n');
        }
        System.out.print(lines);
    }

    private static int ticks(String text) {
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) > MAXIMUM_TICKS) {
            throw new IllegalArgumentException(text + " is not a number of ticks from 0 to " + MAXIMUM_TICKS);
        }
        return Integer.parseInt(text);
    }
}
