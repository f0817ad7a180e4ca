package dev.rotops.engine.claims;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a scan in the form that {@link CompiledTestsReader} reads: each string once, then by its number. */
final class CompiledTestsWriter {

    private final DataOutputStream output;
    private final Map<String, Integer> numbers = new HashMap<>();

    CompiledTestsWriter(DataOutputStream output) {
        this.output = output;
    }

    void write(CompiledTests tests) throws IOException {
        output.writeInt(tests.classes().size());
        for (TestClass type : tests.classes()) {
            write(type);
        }
        write(tests.unreadable());
        output.writeInt(tests.hashes().size());
        for (Map.Entry<String, String> hash : new TreeMap<>(tests.hashes()).entrySet()) {
            write(hash.getKey());
            write(hash.getValue());
        }
    }

    private void write(TestClass type) throws IOException {
        write(type.name());
        write(type.source());
        output.writeBoolean(type.isAbstract());
        write(type.tests());
        output.writeBoolean(type.lacksTests());
        Optional<String> completeness = type.completeness();
        output.writeBoolean(completeness.isPresent());
        write(completeness.orElse(""));
        output.writeInt(type.claims().size());
        for (Claim claim : type.claims()) {
            write(claim);
        }
    }

    private void write(Claim claim) throws IOException {
        write(claim.behavior());
        write(claim.outcomes());
        write(claim.evidence());
        TestReference test = claim.test();
        write(test.className());
        write(test.method());
        write(test.source());
        write(test.declaredIn());
        output.writeInt(test.line());
    }

    private void write(List<String> texts) throws IOException {
        output.writeInt(texts.size());
        for (String text : texts) {
            write(text);
        }
    }

    private void write(String text) throws IOException {
        Integer number = numbers.get(text);
        output.writeInt(number == null ? numbers.size() : number);
        if (number == null) {
            numbers.put(text, numbers.size());
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            output.writeInt(bytes.length);
            output.write(bytes);
        }
    }
}
