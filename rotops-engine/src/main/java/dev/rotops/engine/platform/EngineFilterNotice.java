package dev.rotops.engine.platform;

import dev.rotops.engine.model.ArtifactKind;
import java.nio.file.Files;
import org.junit.platform.engine.Filter;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;

/**
 * Says at the end of a run that nothing was judged because the run leaves the engine out, as Surefire's
 * {@code includeJUnit5Engines} and {@code excludeJUnit5Engines} do: the engine itself is then never asked.
 */
public final class EngineFilterNotice implements LauncherDiscoveryListener {

    /** Creates the listener; called by the JUnit Platform. */
    public EngineFilterNotice() {}

    @Override
    public void launcherDiscoveryFinished(LauncherDiscoveryRequest request) {
        boolean excluded = Filter.composeFilters(request.getEngineFilters())
                .apply(new RotopsTestEngine())
                .excluded();
        if (excluded && !ModulePaths.isMavenItself() && isGoverned()) {
            SummaryPrinter.remember("RotOps  nothing was judged: this run leaves out the test engine \""
                    + RotopsTestEngine.ID + "\"; name it in includeJUnit5Engines, and not in excludeJUnit5Engines");
        }
    }

    private static boolean isGoverned() {
        return ModulePaths.ofBuild(RotopsConfiguration.ofSystemProperties())
                .filter(paths -> Files.isDirectory(paths.root().resolve(ArtifactKind.DIRECTORY)))
                .isPresent();
    }
}
