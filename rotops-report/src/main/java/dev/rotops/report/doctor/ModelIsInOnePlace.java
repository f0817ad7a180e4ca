package dev.rotops.report.doctor;

/** The tests look for the model where the command line does; where they are told otherwise, people should know. */
final class ModelIsInOnePlace implements Check {

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        for (BuildModule module : repository.modules()) {
            if (module.usesRotops()) {
                ModelOfTests.of(repository.workspace().root(), module.directory(), module.maven()).stream()
                        .flatMap(ModelOfTests::named)
                        .map(ModelIsInOnePlace::note)
                        .distinct()
                        .sorted()
                        .forEach(diagnosis::note);
            }
        }
    }

    private static String note(BuildSetting setting) {
        return setting.location().file() + " sets " + setting.name() + " to " + setting.value()
                + ": the tests look there, and the command line, rotops diff among it, only where it is told to";
    }
}
