package dev.rotops.samples.kart;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws a race from above, pixel by pixel, so that every machine draws the same. */
final class Frame {

    private static final int SCALE = 4;
    private static final int KART_PIXELS = 6;
    private static final Color GRASS = new Color(0x3B, 0x8E, 0x3B);
    private static final Color MOWN_GRASS = new Color(0x46, 0x9C, 0x46);
    private static final Color ASPHALT = new Color(0x55, 0x55, 0x5A);
    private static final Color KERB = new Color(0xE8, 0xE8, 0xE8);
    private static final Color LINE = Color.WHITE;
    private static final double KERB_WIDTH = 1;
    private static final Map<String, Color> PAINT =
            Map.of("red", new Color(0xD0, 0x30, 0x30), "blue", new Color(0x30, 0x60, 0xE0), "green", new Color(0x20, 0xE0, 0x70));

    private final BufferedImage image;

    private Frame(BufferedImage image) {
        this.image = image;
    }

    static Frame of(Race race) {
        Track track = race.track();
        BufferedImage image =
                new BufferedImage(track.width() * SCALE, track.height() * SCALE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, ground(track, (double) x / SCALE, (double) y / SCALE).getRGB());
            }
        }
        for (Kart kart : race.karts()) {
            paint(image, kart);
        }
        return new Frame(image);
    }

    private static Color ground(Track track, double x, double y) {
        double offset = Math.abs(track.offset(x, y));
        if (offset > track.halfWidth()) {
            return (int) (x / 8) % 2 == 0 ? GRASS : MOWN_GRASS;
        }
        if (offset > track.halfWidth() - KERB_WIDTH) {
            return KERB;
        }
        boolean isStart = x > track.centreX() && Math.abs(y - track.centreY()) < 1;
        return isStart ? LINE : ASPHALT;
    }

    private static void paint(BufferedImage image, Kart kart) {
        int left = (int) (kart.x() * SCALE) - KART_PIXELS / 2;
        int top = (int) (kart.y() * SCALE) - KART_PIXELS / 2;
        for (int y = Math.max(0, top); y < Math.min(image.getHeight(), top + KART_PIXELS); y++) {
            for (int x = Math.max(0, left); x < Math.min(image.getWidth(), left + KART_PIXELS); x++) {
                image.setRGB(x, y, PAINT.getOrDefault(kart.name(), Color.BLACK).getRGB());
            }
        }
    }

    BufferedImage image() {
        return image;
    }

    void write(Path file) throws IOException {
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException(file + " cannot be written as PNG");
        }
    }
}
