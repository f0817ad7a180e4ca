package dev.rotops.engine.claims;

import dev.rotops.engine.files.BuildMemory;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers the last scan in a file, for as long as the class files stay as they were. */
record ScanMemory(BuildMemory memory) {

    static final ScanMemory NONE = new ScanMemory(BuildMemory.NONE);

    /** Of a scan's meaning, not only of the file's format: change it with whatever {@link ClaimReader} reads. */
    private static final int VERSION = 9;

    ScanMemory(Optional<Path> file) {
        this(new BuildMemory(file));
    }

    Optional<CompiledTests> recall(ClassListing listing) {
        return memory.recall(key(listing), input -> Optional.of(new CompiledTestsReader(input).read()));
    }

    void keep(ClassListing listing, CompiledTests tests) {
        memory.keep(key(listing), output -> new CompiledTestsWriter(output).write(tests));
    }

    private static String key(ClassListing listing) {
        return "rotops scan " + VERSION + "\n" + listing.text();
    }
}
