package dev.rotops.report.doctor;

import java.nio.file.Path;
import java.util.List;

/** The tests look for the model where the command line does; where they are told otherwise, people should know. */
final class ModelIsInOnePlace implements Check {

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        Path root = repository.workspace().root();
        for (BuildModule module : repository.modules()) {
            List<BuildSetting> tests =
                    module.usesRotops() ? named(ModelOfTests.of(root, module.directory(), module.maven())) : List.of();
            List<BuildSetting> goals = module.maven()
                    .map(project -> named(ModelOfTests.ofGoals(root, project)))
                    .orElse(List.of());
            tests.stream()
                    .map(setting -> note(setting, "the tests look there"))
                    .sorted()
                    .forEach(diagnosis::note);
            goals.stream()
                    .filter(setting -> !tests.contains(setting))
                    .map(setting -> note(setting, "the Maven goals of RotOps look there, whatever the tests do"))
                    .sorted()
                    .forEach(diagnosis::note);
        }
    }

    private static List<BuildSetting> named(List<ModelOfTests> models) {
        return models.stream().flatMap(ModelOfTests::named).distinct().toList();
    }

    private static String note(BuildSetting setting, String effect) {
        return setting.location().file() + " sets " + setting.name() + " to " + setting.value() + ": " + effect
                + ", and the command line, rotops diff among it, only where it is told to";
    }
}
