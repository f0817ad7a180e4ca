package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

class SuiteTest {

    @Test
    void inside_a_suite_the_engine_reports_nothing_because_the_outer_run_does(@TempDir Path root) {
        GovernedModule module = GovernedModule.shop(root);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(module.classLoader(), "shop.NightCloseTest"))
                .configurationParameter(RotopsConfiguration.ROOT, root.toString())
                .build();
        UniqueId outer = UniqueId.forEngine("rotops");
        UniqueId nested = UniqueId.forEngine("junit-platform-suite")
                .append("suite", "shop.AllTests")
                .appendEngine("rotops");

        TestDescriptor alone = new RotopsTestEngine().discover(request, outer);
        TestDescriptor inSuite = new RotopsTestEngine().discover(request, nested);

        assertThat(alone.getChildren()).isNotEmpty();
        assertThat(inSuite.getChildren()).isEmpty();
    }
}
