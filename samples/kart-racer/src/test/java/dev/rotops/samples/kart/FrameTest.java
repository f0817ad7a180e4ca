package dev.rotops.samples.kart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rotops.RuntimeBehavior;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameTest {

    @TempDir
    Path directory;

    @Test
    @RuntimeBehavior(value = "race.draw", outcomes = "success", evidence = "derived_view")
    void drawsEveryKartWhereItIs() {
        Race race = new Race(Track.OVAL);
        race.advance(5);

        BufferedImage image = Frame.of(race).image();

        for (Kart kart : race.karts()) {
            int rgb = image.getRGB((int) (kart.x() * 4), (int) (kart.y() * 4)) & 0xFFFFFF;
            int expected =
                    switch (kart.name()) {
                        case "red" -> 0xD03030;
                        case "blue" -> 0x3060E0;
                        default -> 0x20E070;
                    };
            assertEquals(expected, rgb, kart.toString());
        }
    }

    @Test
    @RuntimeBehavior(value = "race.draw", outcomes = "success", evidence = "storage_write")
    void writesAPictureThatOthersCanRead() throws IOException {
        Path file = directory.resolve("frame.png");

        Frame.of(new Race(Track.OVAL)).write(file);

        BufferedImage read = ImageIO.read(file.toFile());
        assertEquals(640, read.getWidth());
        assertEquals(400, read.getHeight());
    }

    @Test
    @RuntimeBehavior(value = "race.draw", outcomes = "failure", evidence = "storage_write")
    void saysThatAPictureCannotBeWritten() {
        Path file = directory.resolve("no/such/directory/frame.png");

        assertThrows(IOException.class, () -> Frame.of(new Race(Track.OVAL)).write(file));
        assertTrue(!file.toFile().exists());
    }
}
