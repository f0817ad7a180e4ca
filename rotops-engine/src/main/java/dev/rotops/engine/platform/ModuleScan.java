package dev.rotops.engine.platform;

import dev.rotops.engine.claims.ClassPathScanner;
import dev.rotops.engine.claims.CompiledTests;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The scan of a module's classes, made once in a JVM however often it discovers tests. */
final class ModuleScan {

    private static final String MEMORY = "scan.bin";
    private static final Map<ModulePaths, ClassPathScanner.Scan> SCANS = new ConcurrentHashMap<>();

    private ModuleScan() {}

    static CompiledTests of(ModulePaths paths) {
        return scan(paths).tests();
    }

    /** Stands for all files that the scan looked at. */
    static String mark(ModulePaths paths) {
        return scan(paths).mark();
    }

    private static ClassPathScanner.Scan scan(ModulePaths paths) {
        return SCANS.computeIfAbsent(paths, module -> scanner(module).markedScan());
    }

    private static ClassPathScanner scanner(ModulePaths paths) {
        return paths.results()
                .map(results -> new ClassPathScanner(paths.directories(), paths.root(), results.resolve(MEMORY)))
                .orElseGet(() -> new ClassPathScanner(paths.directories(), paths.root()));
    }
}
