package dev.rotops.report.doctor;

import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.engine.reconcile.Level;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The tests run on the JUnit Platform, without which no engine is started. */
final class JUnitPlatformRuns implements Check {

    private static final Pattern BRINGS_PLATFORM = Pattern.compile("(?:junit-(?:jupiter|vintage|platform)|jqwik|spock|"
            + "kotest|cucumber-junit-platform|testng-engine|kotlin-test|archunit-junit5|spring-boot-starter|"
            + "quarkus-|micronaut-test).*");

    @Override
    public void examine(Repository repository, Diagnosis diagnosis) {
        for (BuildModule module : repository.modules()) {
            if (module.usesRotops() && !module.testSources().isEmpty()) {
                module.maven().ifPresent(maven -> examine(module, maven, repository, diagnosis));
                module.gradle()
                        .filter(gradle -> !gradle.usesJUnitPlatform())
                        .ifPresent(gradle -> diagnosis.add(
                                Level.WARNING,
                                FindingCode.NO_JUNIT_PLATFORM,
                                Diagnosis.about("module", module.name()),
                                module.buildFile(),
                                "It looks as if Gradle does not run the tests of module " + module.name()
                                        + " on the JUnit Platform, so RotOps is silent there.",
                                "Add tasks.test { useJUnitPlatform() } to the build file."));
            }
        }
    }

    private static void examine(BuildModule module, MavenProject maven, Repository repository, Diagnosis diagnosis) {
        Optional<String> old = oldFramework(module, maven);
        Optional<SurefireVersion> surefire = SurefireIsFaithful.version(maven, repository);
        if (old.isEmpty()
                || maven.surefire().choosesProvider()
                || surefire.filter(version -> !version.isBefore(3, 6)).isPresent()) {
            return;
        }
        boolean isCertain = surefire.isPresent() && maven.isComplete();
        diagnosis.add(
                isCertain ? Level.ERROR : Level.WARNING,
                FindingCode.NO_JUNIT_PLATFORM,
                Diagnosis.about("module", module.name()),
                module.buildFile(),
                "The tests of module " + module.name() + " use " + old.get() + " alone, and Surefire "
                        + surefire.map(version -> version.text() + " does not").orElse("before 3.6 does not")
                        + " start the JUnit Platform for that, so RotOps is silent.",
                old.get().equals("JUnit 4")
                        ? "Add <dependency><groupId>org.junit.vintage</groupId><artifactId>junit-vintage-engine"
                                + "</artifactId><version>…</version><scope>test</scope></dependency>, or use Surefire 3.6.1."
                        : "Use Surefire 3.6.1, or let TestNG run on the platform with org.junit.support:testng-engine.");
    }

    /** JUnit 4 or TestNG, where nothing points to an engine of the platform beside it. */
    private static Optional<String> oldFramework(BuildModule module, MavenProject maven) {
        Set<String> dependencies = maven.dependencies().names();
        boolean bringsPlatform = dependencies.stream()
                .map(name -> name.substring(name.indexOf(':') + 1))
                .anyMatch(artifact -> BRINGS_PLATFORM.matcher(artifact).matches());
        if (bringsPlatform || module.testsImport(TestFramework.PLATFORM)) {
            return Optional.empty();
        }
        if (dependencies.contains("org.testng:testng") && module.testsImport(TestFramework.TESTNG)) {
            return Optional.of("TestNG");
        }
        return dependencies.contains("junit:junit") && module.testsImport(TestFramework.JUNIT4)
                ? Optional.of("JUnit 4")
                : Optional.empty();
    }
}
