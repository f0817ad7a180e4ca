package dev.rotops.report.doctor;

import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The build does not switch RotOps off, or tells it only to warn. */
final class ModeEnforces implements Check {

    private static final Map<String, String> EFFECTS = Map.of(
            "off", "is switched off: nothing is judged, and the build is green",
            "advisory", "only warns: no error fails the build");

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        for (BuildModule module : repository.modules()) {
            List<BuildSetting> modes = module.decidingRuns().stream()
                    .flatMap(run -> run.mode().stream())
                    .filter(mode -> EFFECTS.containsKey(word(mode)))
                    .toList();
            if (module.usesRotops()
                    && !modes.isEmpty()
                    && modes.size() == module.decidingRuns().size()) {
                report(module, modes.get(0), diagnosis);
            }
        }
    }

    private static void report(BuildModule module, BuildSetting setting, Diagnosis diagnosis) {
        String mode = word(setting);
        diagnosis.add(
                mode.equals("off") ? Level.ERROR : Level.WARNING,
                FindingCode.MODE_NOT_ENFORCING,
                Diagnosis.about("module", module.name(), "mode", mode),
                setting.location(),
                "In module " + module.name() + " the build sets " + setting.name() + " to " + mode + ", so RotOps "
                        + EFFECTS.get(mode) + ".",
                "Remove it where RotOps is to be a gate; enforce is the default.");
    }

    private static String word(BuildSetting setting) {
        return setting.value().trim().toLowerCase(Locale.ROOT);
    }
}
