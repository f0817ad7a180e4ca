package dev.rotops.engine.capability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Answers that came with an entity tag, kept between runs and between the forks of one, so that the system under test need
 * only say that nothing has changed.
 *
 * <p>What cannot be kept or read is asked for again; nothing else depends on it.
 *
 * @param directory where they are kept
 */
public record DocumentMemory(Path directory) {

    record Answer(String tag, String text) {}

    Optional<Answer> recall(String url) {
        try {
            String[] lines = Files.readString(file(url)).split("\n", 3);
            return lines.length == 3 && lines[0].equals(url) && isSendable(lines[1])
                    ? Optional.of(new Answer(lines[1], lines[2]))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void keep(String url, Answer answer) {
        if (!isSendable(answer.tag())) {
            return;
        }
        try {
            Files.createDirectories(directory);
            Path unfinished = Files.createTempFile(directory, "answer", ".tmp");
            Files.writeString(unfinished, url + "\n" + answer.tag() + "\n" + answer.text());
            Files.move(unfinished, file(url), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // The next run asks for the whole document again.
        }
    }

    private static boolean isSendable(String tag) {
        return !tag.isEmpty() && tag.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    private Path file(String url) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            return directory.resolve(HexFormat.of().formatHex(digest, 0, 12) + ".txt");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
