package dev.rotops.samples.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells who knows the secret: HMAC-SHA256 over the body, as {@code sha256=<hexadecimal digits>}. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private final byte[] secret;

    private Signature(byte[] secret) {
        this.secret = secret;
    }

    static Signature of(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("WEBHOOK_SECRET is not set: without it, anybody could deliver");
        }
        return new Signature(secret.getBytes(StandardCharsets.UTF_8));
    }

    String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares in a time that does not tell how much of the signature is right. */
    boolean isOf(String signature, byte[] body) {
        return MessageDigest.isEqual(
                sign(body).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }
}
