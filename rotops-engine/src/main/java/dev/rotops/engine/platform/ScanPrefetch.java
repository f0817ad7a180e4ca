package dev.rotops.engine.platform;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the scan of the module's test classes as soon as the JVM's launcher session opens, so that it runs beside the
 * other engines' start-up instead of after it.
 *
 * <p>The scan waits for nobody and changes nothing; where it turns out not to be needed, it was for nothing.
 */
public final class ScanPrefetch implements LauncherSessionListener {

    /** Creates the listener; called by the JUnit Platform. */
    public ScanPrefetch() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!ModulePaths.isMavenItself()) {
            ModulePaths.ofBuild().ifPresent(ScanPrefetch::start);
        }
    }

    private static void start(ModulePaths paths) {
        Thread thread = new Thread(() -> ModuleScan.of(paths), "rotops-scan");
        thread.setDaemon(true);
        // What goes wrong here goes wrong again, and is reported, where the scan is asked for.
        thread.setUncaughtExceptionHandler((failed, cause) -> {});
        thread.start();
    }
}
