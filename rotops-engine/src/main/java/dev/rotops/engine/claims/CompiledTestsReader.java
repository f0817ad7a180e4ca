package dev.rotops.engine.claims;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link CompiledTestsWriter} wrote. */
final class CompiledTestsReader {

    private final DataInputStream input;
    private final List<String> texts = new ArrayList<>();

    CompiledTestsReader(DataInputStream input) {
        this.input = input;
    }

    /**
     * Reads a scan.
     *
     * @throws IOException if the data end early or go on
     * @throws IndexOutOfBoundsException if they are not what the writer writes
     */
    CompiledTests read() throws IOException {
        int size = size();
        List<TestClass> classes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            classes.add(testClass());
        }
        CompiledTests tests = new CompiledTests(classes, texts(), hashes());
        if (input.read() >= 0) {
            throw new StreamCorruptedException();
        }
        return tests;
    }

    private TestClass testClass() throws IOException {
        String name = text();
        String source = text();
        boolean isAbstract = input.readBoolean();
        List<String> tests = texts();
        boolean lacksTests = input.readBoolean();
        boolean isAnchor = input.readBoolean();
        String completeness = text();
        int size = size();
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            claims.add(claim());
        }
        return new TestClass(
                name,
                source,
                isAbstract,
                tests,
                lacksTests,
                isAnchor ? Optional.of(completeness) : Optional.empty(),
                claims);
    }

    private Claim claim() throws IOException {
        String behavior = text();
        List<String> outcomes = texts();
        List<String> evidence = texts();
        return new Claim(
                behavior, outcomes, evidence, new TestReference(text(), text(), text(), text(), input.readInt()));
    }

    private Map<String, String> hashes() throws IOException {
        int size = size();
        Map<String, String> hashes = new HashMap<>();
        for (int i = 0; i < size; i++) {
            hashes.put(text(), text());
        }
        return hashes;
    }

    private List<String> texts() throws IOException {
        int size = size();
        List<String> read = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            read.add(text());
        }
        return read;
    }

    private int size() throws IOException {
        int size = input.readInt();
        if (size < 0) {
            throw new StreamCorruptedException();
        }
        return size;
    }

    private String text() throws IOException {
        int number = input.readInt();
        if (number == texts.size()) {
            int length = size();
            byte[] bytes = input.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException();
            }
            texts.add(new String(bytes, StandardCharsets.UTF_8));
        }
        return texts.get(number);
    }
}
