package dev.rotops.engine.probe;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Fingerprints of what people see: of the pixels of a picture, however they are stored, or of the text of a page. */
final class ImageFingerprint {

    private ImageFingerprint() {}

    static String of(byte[] content, String name) throws ProbeFailure {
        BufferedImage image = image(content);
        if (image != null) {
            return ofPixels(image, name);
        }
        String page = new String(content, StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
        if (page.isEmpty()) {
            throw new ProbeFailure(name + " is empty");
        }
        return hex(page.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable BufferedImage image(byte[] content) throws ProbeFailure {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new ProbeFailure("the picture is damaged: " + e.getMessage());
        }
    }

    private static String ofPixels(BufferedImage image, String name) throws ProbeFailure {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        if (pixels.length > 1 && Arrays.stream(pixels).allMatch(pixel -> pixel == pixels[0])) {
            throw new ProbeFailure(name + " shows one colour and nothing else");
        }
        ByteBuffer bytes = ByteBuffer.allocate((2 + pixels.length) * Integer.BYTES);
        bytes.putInt(image.getWidth()).putInt(image.getHeight());
        bytes.asIntBuffer().put(pixels);
        return hex(bytes.array());
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
