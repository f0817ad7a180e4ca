package dev.rotops.report.doctor;

/** The tests look for the model where the command line does; where they are told otherwise, people should know. */
final class ModelIsInOnePlace implements Check {

    private static final String PREFIX = "rotops.";
    private static final String ARTIFACT = ".json";

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        for (BuildModule module : repository.modules()) {
            if (module.usesRotops()) {
                PlatformProperties.all(repository.workspace().root(), module.directory()).stream()
                        .filter(setting -> setting.name().startsWith(PREFIX)
                                && setting.value().endsWith(ARTIFACT))
                        .forEach(setting -> diagnosis.note(note(setting)));
            }
        }
    }

    private static String note(BuildSetting setting) {
        return setting.location().file() + " sets " + setting.name() + " to " + setting.value()
                + ": the tests look there, and the command line, rotops diff among it, only where it is told to";
    }
}
