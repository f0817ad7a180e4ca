package dev.rotops.engine.platform;

import dev.rotops.engine.reconcile.ProofPlan;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts to judge the module as soon as the JVM's launcher session opens, so that it happens beside the other engines'
 * start-up instead of after it.
 *
 * <p>It waits for nobody and changes nothing; where it turns out not to be needed, it was for nothing.
 */
public final class VerdictPrefetch implements LauncherSessionListener {

    /** Creates the listener; called by the JUnit Platform. */
    public VerdictPrefetch() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!ModulePaths.isMavenItself()) {
            Thread thread = new Thread(VerdictPrefetch::judge, "rotops-prefetch");
            thread.setDaemon(true);
            // What goes wrong here goes wrong again, and is reported, where the verdict is asked for.
            thread.setUncaughtExceptionHandler((failed, cause) -> {});
            thread.start();
        }
    }

    private static void judge() {
        RotopsConfiguration configuration = RotopsConfiguration.ofSystemProperties();
        ModulePaths.ofBuild(configuration).ifPresent(paths -> {
            try {
                ModuleVerdict verdict = ModuleJudge.judge(paths, configuration, ModuleScan.of(paths));
                if (verdict instanceof ModuleVerdict.Judged judged) {
                    judged.judgement().plan().ifPresent(ProofPlan::prepare);
                }
            } catch (InvalidConfigurationException e) {
                // Reported where the verdict is asked for.
            }
        });
    }
}
