package dev.rotops.engine.discovery;

import dev.rotops.engine.files.RecordInput;
import dev.rotops.engine.files.RecordOutput;
import java.io.IOException;
import java.util.Set;

/** Entry points as they are remembered between builds. */
final class EntryPointRecord {

    private EntryPointRecord() {}

    static void write(EntryPoints found, RecordOutput output) throws IOException {
        output.items(found.all(), entryPoint -> write(entryPoint, output));
        output.texts(found.compiledFiles());
        output.texts(found.unreadableClasses());
        output.texts(found.staleFiles());
        output.items(found.ruledOut(), entryPoint -> write(entryPoint, output));
        output.number(found.classes());
    }

    private static void write(EntryPoint entryPoint, RecordOutput output) throws IOException {
        output.text(entryPoint.kind().name());
        output.text(entryPoint.className());
        output.text(entryPoint.method());
        output.text(entryPoint.descriptor());
        output.text(entryPoint.detail());
        output.text(entryPoint.file());
        output.number(entryPoint.line());
        output.text(entryPoint.confidence().name());
        output.text(entryPoint.condition());
        output.text(entryPoint.module());
    }

    static EntryPoints read(RecordInput input) {
        return new EntryPoints(
                input.items(() -> readEntryPoint(input)),
                Set.copyOf(input.texts()),
                input.texts(),
                input.texts(),
                input.items(() -> readEntryPoint(input)),
                input.number());
    }

    private static EntryPoint readEntryPoint(RecordInput input) {
        return new EntryPoint(
                EntryPointKind.valueOf(input.text()),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.number(),
                Confidence.valueOf(input.text()),
                input.text(),
                input.text());
    }
}
