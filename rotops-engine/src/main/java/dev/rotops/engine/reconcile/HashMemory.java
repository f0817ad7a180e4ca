package dev.rotops.engine.reconcile;

import dev.rotops.engine.files.BuildMemory;
import dev.rotops.engine.files.Checksums;
import dev.rotops.engine.files.ContentHash;
import dev.rotops.engine.files.FileMark;
import dev.rotops.engine.files.RecordInput;
import dev.rotops.engine.files.RecordOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Hashes that need not be worked out again: of files, as long as these look as they did, and of short texts. To hash some
 * thousand small files takes a JVM that has just started longer than hundreds of tests. Thread-safe.
 *
 * <p>What a file holds is not what ran where its class is older than the file, or where the file has changed since the run before
 * and its class has not.
 */
final class HashMemory {

    private static final int VERSION = 2;

    /** What is gone stays until there is so much; then only what this run has asked for does. */
    private static final int MOST_REMEMBERED = 20_000;

    private final Path root;
    private final Function<String, Optional<FileMark>> compiled;
    private final BuildMemory memory;
    private final InstantSource clock;
    private final String key;
    private final Once<Known> earlier;
    private final Known own = new Known(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    private volatile boolean isChanged;

    /** A file, what it holds, and what its class looked like then. */
    private record MarkedHash(FileMark mark, String hash, Optional<FileMark> compiled) {}

    private record Known(Map<String, MarkedHash> files, Map<String, String> texts) {}

    HashMemory(Path root, Function<String, Optional<FileMark>> compiled, BuildMemory memory) {
        this(root, compiled, memory, InstantSource.system());
    }

    HashMemory(Path root, Function<String, Optional<FileMark>> compiled, BuildMemory memory, InstantSource clock) {
        this.root = root;
        this.compiled = compiled;
        this.clock = clock;
        this.memory = memory;
        this.key = "rotops hashes " + VERSION + "\n" + root;
        this.earlier =
                new Once<>(() -> memory.recall(key, HashMemory::read).orElseGet(() -> new Known(Map.of(), Map.of())));
    }

    String ofFile(String path) {
        Path file = root.resolve(path);
        Optional<FileMark> type = compiled.apply(path);
        if (memory.file().isEmpty() && type.isEmpty()) {
            return ContentHash.ofFile(file);
        }
        long begun = clock.millis();
        FileMark mark;
        try {
            mark = FileMark.of(file);
        } catch (IOException e) {
            return ContentHash.UNREADABLE;
        }
        if (type.isPresent() && type.get().modified() < mark.modified()) {
            return FileHashes.NOT_COMPILED;
        }
        return memory.file().isEmpty() ? ContentHash.ofFile(file) : remembered(path, mark, type, begun);
    }

    private String remembered(String path, FileMark mark, Optional<FileMark> type, long begun) {
        MarkedHash known = earlier.get().files().get(path);
        if (known != null && known.mark().equals(mark)) {
            isChanged |= !known.compiled().equals(type);
            own.files().put(path, new MarkedHash(mark, known.hash(), type));
            return known.hash();
        }
        Path file = root.resolve(path);
        String hash = ContentHash.ofFile(file);
        if (known != null
                && !known.hash().equals(hash)
                && type.isPresent()
                && known.compiled().equals(type)) {
            return FileHashes.NOT_COMPILED;
        }
        if (mark.isOlderThan(begun) && isStill(file, mark) && !hash.equals(ContentHash.UNREADABLE)) {
            isChanged = true;
            own.files().put(path, new MarkedHash(mark, hash, type));
        }
        return hash;
    }

    private static boolean isStill(Path file, FileMark mark) {
        try {
            return FileMark.of(file).equals(mark);
        } catch (IOException e) {
            return false;
        }
    }

    String ofText(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        if (memory.file().isEmpty()) {
            return ContentHash.of(content);
        }
        String checksums = Checksums.of(content);
        String hash = earlier.get().texts().get(checksums);
        if (hash == null) {
            hash = ContentHash.of(content);
            isChanged = true;
        }
        own.texts().put(checksums, hash);
        return hash;
    }

    /** Keeps what is new. */
    void keep() {
        if (isChanged) {
            isChanged = false;
            Known all = new Known(
                    union(earlier.get().files(), own.files()),
                    union(earlier.get().texts(), own.texts()));
            memory.keep(key, output -> write(all, output));
        }
    }

    private static <T> Map<String, T> union(Map<String, T> earlier, Map<String, T> own) {
        if (earlier.size() > MOST_REMEMBERED) {
            return Map.copyOf(own);
        }
        Map<String, T> all = new ConcurrentHashMap<>(earlier);
        all.putAll(own);
        return all;
    }

    private static void write(Known known, RecordOutput output) throws IOException {
        output.items(known.files().entrySet(), file -> {
            output.text(file.getKey());
            write(file.getValue().mark(), output);
            output.text(file.getValue().hash());
            output.flag(file.getValue().compiled().isPresent());
            if (file.getValue().compiled().isPresent()) {
                write(file.getValue().compiled().get(), output);
            }
        });
        output.pairs(known.texts());
    }

    private static Optional<Known> read(RecordInput input) {
        Map<String, MarkedHash> files = new ConcurrentHashMap<>();
        input.items(() -> Map.entry(input.text(), markedHash(input)))
                .forEach(file -> files.put(file.getKey(), file.getValue()));
        return Optional.of(new Known(files, input.pairs()));
    }

    private static void write(FileMark mark, RecordOutput output) throws IOException {
        output.longNumber(mark.size());
        output.longNumber(mark.modified());
        output.longNumber(mark.touched());
    }

    private static MarkedHash markedHash(RecordInput input) {
        FileMark mark = mark(input);
        String hash = input.text();
        return new MarkedHash(mark, hash, input.flag() ? Optional.of(mark(input)) : Optional.empty());
    }

    private static FileMark mark(RecordInput input) {
        return new FileMark(input.longNumber(), input.longNumber(), input.longNumber());
    }
}
