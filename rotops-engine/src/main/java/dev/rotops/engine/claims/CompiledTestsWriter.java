package dev.rotops.engine.claims;

import dev.rotops.engine.files.RecordOutput;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a scan in the form that {@link CompiledTestsReader} reads. */
final class CompiledTestsWriter {

    private final RecordOutput output;

    CompiledTestsWriter(RecordOutput output) {
        this.output = output;
    }

    void write(CompiledTests tests) throws IOException {
        output.items(tests.classes(), this::write);
        output.texts(tests.unreadable());
        output.pairs(new TreeMap<>(tests.hashes()));
    }

    private void write(TestClass type) throws IOException {
        output.text(type.name());
        output.text(type.source());
        output.flag(type.isAbstract());
        output.texts(type.tests());
        output.flag(type.lacksTests());
        output.texts(type.idleMethods());
        Optional<String> completeness = type.completeness();
        output.flag(completeness.isPresent());
        output.text(completeness.orElse(""));
        output.items(type.claims(), this::write);
    }

    private void write(Claim claim) throws IOException {
        output.text(claim.behavior());
        output.texts(claim.outcomes());
        output.texts(claim.evidence());
        TestReference test = claim.test();
        output.text(test.className());
        output.text(test.method());
        output.text(test.source());
        output.text(test.declaredIn());
        output.number(test.line());
    }
}
