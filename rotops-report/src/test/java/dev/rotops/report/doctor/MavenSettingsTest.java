package dev.rotops.report.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.model.Location;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenSettingsTest {

    @TempDir
    private Path directory;

    private Path present;
    private Path copy;

    @BeforeEach
    void write() {
        new SampleRepository(directory.resolve("build"))
                .with(".mvn/maven.config", "-Dwho=above\n-Dmaven.repo.local=.m2\n")
                .with("module/pom.xml", "");
        present = directory.resolve("build/module");
        copy = directory.resolve("copy");
        new SampleRepository(copy).with("pom.xml", "");
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void are_those_of_the_nearest_directory_above() {
        MavenSettings settings = MavenSettings.of(present);

        assertThat(settings.properties())
                .containsEntry("who", new BuildSetting("who", "above", Location.of("../.mvn/maven.config")));
        assertThat(settings.directory()).isEqualTo(directory.resolve("build"));
        assertThat(settings.localRepository()).isEqualTo(directory.resolve("build/.m2"));
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void of_a_copy_are_those_above_what_was_copied() {
        assertThat(MavenSettings.of(copy, present)).isEqualTo(MavenSettings.of(present));
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void of_a_copy_are_its_own_where_it_has_some() {
        new SampleRepository(copy).with(".mvn/maven.config", "-Dwho=copied\n");

        assertThat(MavenSettings.of(copy, present).properties()).containsOnlyKeys("who");
        assertThat(MavenSettings.of(copy, present).directory()).isEqualTo(copy);
    }

    @Test
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void of_a_copy_are_none_where_what_was_copied_has_got_some_since() {
        new SampleRepository(present).with(".mvn/maven.config", "-Dwho=later\n");

        assertThat(MavenSettings.of(copy, present)).isEqualTo(MavenSettings.of(copy));
    }
}
