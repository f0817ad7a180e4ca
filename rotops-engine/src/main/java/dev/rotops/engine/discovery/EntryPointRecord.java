package dev.rotops.engine.discovery;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Entry points as they are remembered between builds. */
final class EntryPointRecord {

    private EntryPointRecord() {}

    static void write(EntryPoints found, DataOutputStream output) throws IOException {
        writeEntryPoints(found.all(), output);
        write(found.compiledFiles(), output);
        write(found.unreadableClasses(), output);
        write(found.staleFiles(), output);
        writeEntryPoints(found.ruledOut(), output);
        output.writeInt(found.classes());
    }

    private static void writeEntryPoints(List<EntryPoint> entryPoints, DataOutputStream output) throws IOException {
        output.writeInt(entryPoints.size());
        for (EntryPoint entryPoint : entryPoints) {
            write(entryPoint, output);
        }
    }

    private static void write(EntryPoint entryPoint, DataOutputStream output) throws IOException {
        output.writeUTF(entryPoint.kind().name());
        output.writeUTF(entryPoint.className());
        output.writeUTF(entryPoint.method());
        output.writeUTF(entryPoint.descriptor());
        output.writeUTF(entryPoint.detail());
        output.writeUTF(entryPoint.file());
        output.writeInt(entryPoint.line());
        output.writeUTF(entryPoint.confidence().name());
        output.writeUTF(entryPoint.condition());
        output.writeUTF(entryPoint.module());
    }

    private static void write(Collection<String> texts, DataOutputStream output) throws IOException {
        output.writeInt(texts.size());
        for (String text : texts) {
            output.writeUTF(text);
        }
    }

    static EntryPoints read(DataInputStream input) throws IOException {
        EntryPoints found = new EntryPoints(
                readEntryPoints(input),
                Set.copyOf(readTexts(input)),
                readTexts(input),
                readTexts(input),
                readEntryPoints(input),
                input.readInt());
        if (input.read() >= 0) {
            throw new StreamCorruptedException();
        }
        return found;
    }

    private static List<EntryPoint> readEntryPoints(DataInputStream input) throws IOException {
        int size = input.readInt();
        List<EntryPoint> entryPoints = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entryPoints.add(readEntryPoint(input));
        }
        return entryPoints;
    }

    private static EntryPoint readEntryPoint(DataInputStream input) throws IOException {
        return new EntryPoint(
                EntryPointKind.valueOf(input.readUTF()),
                input.readUTF(),
                input.readUTF(),
                input.readUTF(),
                input.readUTF(),
                input.readUTF(),
                input.readInt(),
                Confidence.valueOf(input.readUTF()),
                input.readUTF(),
                input.readUTF());
    }

    private static List<String> readTexts(DataInputStream input) throws IOException {
        int size = input.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(input.readUTF());
        }
        return texts;
    }
}
