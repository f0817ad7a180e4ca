package dev.rotops.engine.capability;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The characters of a capability document, which is UTF-8 with or without a byte-order mark. */
final class DocumentText {

    static final int MAXIMUM_BYTES = 1 << 20;

    private DocumentText() {}

    static String decode(String name, byte[] bytes) throws BrokenGateException {
        if (bytes.length > MAXIMUM_BYTES) {
            throw tooLarge(name);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BrokenGateException(
                    "The capability document " + name + " is not UTF-8.", "Let the system under test send UTF-8.");
        }
    }

    static BrokenGateException tooLarge(String name) {
        return new BrokenGateException(
                "The capability document " + name + " is larger than 1 MiB.",
                "Let rotops.capabilities name the document alone.");
    }
}
