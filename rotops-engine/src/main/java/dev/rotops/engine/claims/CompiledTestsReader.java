package dev.rotops.engine.claims;

import dev.rotops.engine.files.RecordInput;
import java.util.List;
import java.util.Optional;

/** Reads what {@link CompiledTestsWriter} wrote. */
final class CompiledTestsReader {

    private final RecordInput input;

    CompiledTestsReader(RecordInput input) {
        this.input = input;
    }

    CompiledTests read() {
        return new CompiledTests(input.items(this::testClass), input.texts(), input.pairs());
    }

    private TestClass testClass() {
        String name = input.text();
        String source = input.text();
        boolean isAbstract = input.flag();
        List<String> tests = input.texts();
        boolean lacksTests = input.flag();
        List<String> idleMethods = input.texts();
        boolean isAnchor = input.flag();
        String completeness = input.text();
        return new TestClass(
                name,
                source,
                isAbstract,
                tests,
                lacksTests,
                idleMethods,
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
