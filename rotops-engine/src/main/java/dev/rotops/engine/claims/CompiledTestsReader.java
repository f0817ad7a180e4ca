package dev.rotops.engine.claims;

import dev.rotops.engine.files.RecordInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link CompiledTestsWriter} wrote. */
final class CompiledTestsReader {

    private final RecordInput input;

    CompiledTestsReader(RecordInput input) {
        this.input = input;
    }

    CompiledTests read() {
        List<TestClass> classes = input.items(this::testClass);
        List<String> unreadable = input.texts();
        Map<String, String> hashes = new HashMap<>();
        input.items(() -> Map.entry(input.text(), input.text()))
                .forEach(hash -> hashes.put(hash.getKey(), hash.getValue()));
        return new CompiledTests(classes, unreadable, hashes);
    }

    private TestClass testClass() {
        String name = input.text();
        String source = input.text();
        boolean isAbstract = input.flag();
        List<String> tests = input.texts();
        boolean lacksTests = input.flag();
        boolean isAnchor = input.flag();
        String completeness = input.text();
        return new TestClass(
                name,
                source,
                isAbstract,
                tests,
                lacksTests,
                isAnchor ? Optional.of(completeness) : Optional.empty(),
                input.items(this::claim));
    }

    private Claim claim() {
        return new Claim(
                input.text(),
                input.texts(),
                input.texts(),
                new TestReference(input.text(), input.text(), input.text(), input.text(), input.number()));
    }
}
