package dev.rotops.report.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineIsLeftInTest {

    @TempDir
    private Path root;

    private SampleRepository repository;

    @BeforeEach
    void write() {
        repository = new SampleRepository(root).withArtifacts().withCompiledTest();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<excludeJUnit5Engines><engine>rotops</engine></excludeJUnit5Engines>         | excludeJUnit5Engines",
                "<excludeJUnit5Engines>junit-vintage, rotops</excludeJUnit5Engines>           | excludeJUnit5Engines",
                "<includeJUnit5Engines><engine>junit-jupiter</engine></includeJUnit5Engines>  | includeJUnit5Engines",
                "<groups>fast</groups>                                                        | groups",
                "<groups>fast &amp; rotops</groups>                                           | groups",
                "<excludedGroups>slow, rotops</excludedGroups>                                | excludedGroups",
                "<classpathDependencyExcludes>dev.rotops:rotops-engine</classpathDependencyExcludes> | classpathDependencyExcludes",
                "<classpathDependencyExcludes><e>dev.rotops</e></classpathDependencyExcludes> | classpathDependencyExcludes",
                "<classpathDependencyExcludes><e>*:rotops-*:jar</e></classpathDependencyExcludes> | classpathDependencyExcludes",
            })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "failure", evidence = "derived_view")
    void a_filter_that_leaves_it_out_is_found(String parameters, String filter) {
        repository.configured(parameters);

        assertThat(repository.issues())
                .containsExactly("error engine-left-out {module=., filter=" + filter + "} at pom.xml:6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<excludeJUnit5Engines><engine>junit-vintage</engine></excludeJUnit5Engines>",
                "<includeJUnit5Engines><engine>junit-jupiter</engine><engine>rotops</engine></includeJUnit5Engines>",
                "<groups>fast, rotops</groups>",
                "<groups>fast | rotops</groups>",
                "<groups>!slow</groups>",
                "<excludedGroups>slow</excludedGroups>",
                "<classpathDependencyExcludes><e>dev.rotops:rotops-annotations</e></classpathDependencyExcludes>",
                "<classpathDependencyExcludes><e>dev.rotops:rotops-engine:test-jar</e></classpathDependencyExcludes>",
                "<excludedGroups>slow &amp; rotops</excludedGroups>",
            })
    @RuntimeBehavior(value = "doctor.gate", outcomes = "success", evidence = "derived_view")
    void a_filter_that_leaves_it_in_is_fine(String parameters) {
        repository.configured(parameters);

        assertThat(repository.issues()).isEmpty();
    }
}
