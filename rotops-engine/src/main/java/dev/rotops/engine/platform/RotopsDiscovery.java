package dev.rotops.engine.platform;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.Printable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.commons.util.UnrecoverableExceptions;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.UniqueId;

/**
 * Adds the tests to the engine's descriptor, if the request asks for them.
 *
 * <p>Surefire discovers once for every class, or in every fork, or in Maven's own JVM: so this is pure and repeatable. It
 * never throws, and never reports a discovery issue, for then the module's own tests would not run.
 */
final class RotopsDiscovery {

    private final EngineDiscoveryRequest request;
    private final RotopsEngineDescriptor engine;
    private final RotopsConfiguration configuration;

    RotopsDiscovery(EngineDiscoveryRequest request, RotopsEngineDescriptor engine) {
        this.request = request;
        this.engine = engine;
        this.configuration = RotopsConfiguration.of(request.getConfigurationParameters());
    }

    void run() {
        AnchorSelection selection = AnchorSelection.of(request, engine.getUniqueId());
        if (selection.selectsNothing()) {
            return;
        }
        if (ModulePaths.isMavenItself()) {
            selection.possibleAnchors().forEach(this::addAnchor);
            return;
        }
        engine.setMode(configuration.modeOrEnforce());
        try {
            ModulePaths.find(configuration, selection).ifPresent(paths -> addChecks(paths, selection));
        } catch (Throwable e) {
            UnrecoverableExceptions.rethrowIfUnrecoverable(e);
            addGroups(Path.of(""), List.of(failed(e)), selection);
        }
    }

    private CheckGroup failed(Throwable cause) {
        return engine.mode() == Mode.OFF
                ? ModuleReport.switchedOff(Location.of("RotOps"))
                : FailedDiscovery.group(cause);
    }

    private void addChecks(ModulePaths paths, AnchorSelection selection) {
        CompiledTests tests = ModuleScan.of(paths);
        if (paths.shared().filter(shared -> shared.reportsElsewhere(tests)).isPresent()) {
            return;
        }
        CompiledTests own = paths.shared().map(shared -> shared.ownOf(tests)).orElse(tests);
        Optional<ReportPlace> place = ReportPlace.of(own, paths.order(), selection);
        Optional<String> anchor = place.flatMap(selection::selected);
        if (anchor.isEmpty() && !selection.selectsEngine()) {
            return;
        }
        List<CheckGroup> groups = new ModuleReport(configuration, paths, tests, place).groups(engine);
        if (groups.isEmpty()) {
            return;
        }
        if (ModulePaths.isSurefire()) {
            anchor.ifPresent(this::addAnchor);
        }
        addGroups(paths.root(), groups, selection);
    }

    private void addAnchor(String className) {
        engine.addChild(new AnchorDescriptor(engine.getUniqueId().append("anchor", className), className));
    }

    private void addGroups(Path root, List<CheckGroup> groups, AnchorSelection selection) {
        engine.setChecks(
                groups.stream().mapToInt(group -> group.checks().size()).sum());
        for (CheckGroup group : groups) {
            GroupDescriptor container =
                    new GroupDescriptor(engine.getUniqueId().append("group", group.name()), group.name());
            Map<UniqueId, Integer> repetitions = new HashMap<>();
            for (Check check : group.checks()) {
                UniqueId id = uniqueId(container, check, repetitions);
                if (selection.wants(id)) {
                    container.addChild(new CheckDescriptor(id, root, check));
                }
            }
            if (!container.getChildren().isEmpty()) {
                engine.addChild(container);
            }
        }
    }

    /** Made of the subject's id alone; where a model repeats an id, the second one gets a number. */
    private static UniqueId uniqueId(GroupDescriptor container, Check check, Map<UniqueId, Integer> repetitions) {
        String subject = Printable.line(check.subject());
        UniqueId id = container.getUniqueId().append(check.type(), subject);
        int repetition = repetitions.merge(id, 1, Integer::sum);
        return repetition == 1 ? id : container.getUniqueId().append(check.type(), subject + " (" + repetition + ")");
    }
}
