package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import java.util.Optional;

/**
 * How a build declares the engine.
 *
 * @param version the version that it asks for; absent when it is not known
 * @param scope Maven's scope or Gradle's configuration; absent when it is not known
 * @param location where it is declared
 */
record Engine(Optional<String> version, Optional<String> scope, Location location) {

    static final String GROUP = "dev.rotops";
    static final String NAME = "rotops-engine";
    static final String GOALS = "rotops-report";
    static final String ID = "rotops";
    static final String TAG = "rotops";
    static final String MODE = "rotops.mode";
    static final String ROOT = "rotops.root";
    static final String COORDINATES = GROUP + ":" + NAME;

    static String mavenSnippet(Optional<String> version) {
        return "<dependency><groupId>" + GROUP + "</groupId><artifactId>" + NAME + "</artifactId><version>"
                + version.orElse("…") + "</version><scope>test</scope></dependency>";
    }

    static String gradleSnippet(Optional<String> version) {
        return "testImplementation(\"" + COORDINATES + ":" + version.orElse("…") + "\")";
    }
}
