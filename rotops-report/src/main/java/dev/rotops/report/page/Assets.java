package dev.rotops.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What the page brings along, so that it fetches nothing.
 *
 * @param style its style sheet
 * @param script its script, without which it works as well
 */
record Assets(String style, String script) {

    static Assets read() {
        return new Assets(resource("page.css"), resource("page.js"));
    }

    private static String resource(String name) {
        try (InputStream input = Assets.class.getResourceAsStream(name)) {
            if (input == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            // A browser hashes what it reads, in which lines end so whatever the checkout has made of them.
            return new String(input.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a browser may do with the page: apply this style and run this script, and nothing else from anywhere. */
    String policy() {
        return "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script)
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
