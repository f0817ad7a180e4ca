package dev.rotops.engine.platform;

import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import dev.rotops.engine.reconcile.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with the way in which a module is run and configured, and not with its model. */
final class RunFindings {

    private static final Location PROPERTIES = Location.of("junit-platform.properties");

    private RunFindings() {}

    static List<Finding> of(RotopsConfiguration configuration, Optional<ReportPlace> place) {
        List<Finding> findings = new ArrayList<>();
        place.flatMap(ReportPlace::declaredInVain).map(RunFindings::notRun).ifPresent(findings::add);
        configuration.unknownKeys().forEach((key, meant) -> findings.add(unknownKey(key, meant)));
        return findings;
    }

    static Location location(TestClass type) {
        return Location.of(type.source().isEmpty() ? type.name() : type.source());
    }

    static Finding of(InvalidConfigurationException invalid) {
        return new Finding(
                Level.ERROR,
                FindingCode.INVALID_CONFIGURATION,
                new Subject(Map.of("parameter", invalid.key())),
                PROPERTIES,
                String.valueOf(invalid.getMessage()),
                invalid.remedy());
    }

    static Finding ofSharedRoot() {
        return new Finding(
                Level.ERROR,
                FindingCode.SHARED_ROOT_WITHOUT_ANCHOR,
                new Subject(Map.of("parameter", RotopsConfiguration.ROOT)),
                PROPERTIES,
                "Several modules with tests have this root in common, and none of them says that it reports.",
                "Annotate one class with @RuntimeCompleteness, in the module that is built last.");
    }

    private static Finding unknownKey(String key, Optional<String> meant) {
        return new Finding(
                meant.isPresent() ? Level.ERROR : Level.WARNING,
                FindingCode.UNKNOWN_CONFIGURATION_KEY,
                new Subject(Map.of("parameter", key)),
                PROPERTIES,
                "RotOps has no configuration parameter " + key
                        + meant.map(known -> "; it has " + known).orElse("") + ".",
                meant.map(known -> "Correct it to " + known + ".").orElse("Remove it, or correct its name."));
    }

    private static Finding notRun(TestClass anchor) {
        return new Finding(
                Level.WARNING,
                FindingCode.ANCHOR_NOT_RUN,
                new Subject(Map.of("anchor", anchor.name())),
                location(anchor),
                anchor.simpleName()
                        + " carries @RuntimeCompleteness, but the build does not run it; another class stood in.",
                "Name it as the build names its tests (*Test, for Surefire), or let the build include it.");
    }
}
