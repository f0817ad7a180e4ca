package dev.rotops.engine.platform;

import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Makes this JVM look like a fork of Surefire, by the file from which such a fork takes its orders. */
final class SurefireFork {

    private static final String COMMAND = "sun.java.command";

    private final GovernedModule module;
    private final String directory;
    private String filter = "";
    private String option = "";

    private SurefireFork(GovernedModule module, String directory) {
        this.module = module;
        this.directory = directory;
    }

    static SurefireFork of(GovernedModule module) {
        return in("target/surefire", module);
    }

    static SurefireFork in(String directory, GovernedModule module) {
        return new SurefireFork(module, directory);
    }

    SurefireFork filteredBy(String test) {
        this.filter = test;
        this.option = test;
        return this;
    }

    /** What a file names, or the project file. */
    SurefireFork narrowedTo(String test) {
        this.filter = test;
        return this;
    }

    /** Runs something while Surefire's step is to run these classes. */
    <T> T running(List<String> classes, Supplier<T> run) {
        StringBuilder order = new StringBuilder("testClassesDirectory=" + module.testClasses() + "\nrequestedTest=");
        order.append(filter.replace("!", "\\!").replace("#", "\\#")).append('\n');
        for (int i = 0; i < classes.size(); i++) {
            order.append("tc.").append(i).append('=').append(classes.get(i)).append('\n');
        }
        String file = "surefire-" + Integer.toHexString((order + option).hashCode()) + "_1tmp";
        module.write(directory + "/" + file, order.toString());
        Path tmp = module.root().resolve(directory);
        String before = Objects.requireNonNull(System.getProperty(COMMAND));
        String asked = System.getProperty("test", "");
        System.setProperty("test", option);
        System.setProperty(COMMAND, "/tmp/a booter.jar " + tmp + " dump-jvmRun1 " + file + " surefire_0-2tmp");
        try {
            return run.get();
        } finally {
            System.setProperty(COMMAND, before);
            System.setProperty("test", asked);
        }
    }
}
