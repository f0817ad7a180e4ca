package dev.rotops.report;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String REPORT = "dev.rotops.report";

    /** The rooms, and which others each of them may see. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            Map.entry("document", Set.of()),
            Map.entry("workspace", Set.of()),
            Map.entry("probe", Set.of("document", "workspace")),
            Map.entry("operation", Set.of("document", "workspace", "probe", "review")),
            Map.entry("doctor", Set.of("document", "workspace")),
            Map.entry("git", Set.of()),
            Map.entry("narrowing", Set.of("document", "workspace", "git", "doctor")),
            Map.entry("baseline", Set.of("document", "workspace", "review")),
            Map.entry("review", Set.of("document", "workspace", "git")),
            Map.entry("starter", Set.of("document", "workspace", "operation", "export", "review")),
            Map.entry("export", Set.of("document", "workspace")),
            Map.entry(
                    "cli",
                    Set.of(
                            "document",
                            "workspace",
                            "baseline",
                            "operation",
                            "doctor",
                            "starter",
                            "export",
                            "git",
                            "narrowing",
                            "review",
                            "verify",
                            "coverage",
                            "sarif",
                            "page",
                            "probe")),
            Map.entry("verify", Set.of("document", "workspace", "probe")),
            Map.entry("coverage", Set.of("document", "workspace", "verify")),
            Map.entry("sarif", Set.of("document", "workspace", "verify", "git")),
            Map.entry("page", Set.of("document", "probe", "coverage", "verify")),
            Map.entry("maven", Set.of("cli")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("HelpMojo"))
            .importPackages(REPORT);

    static Stream<String> rooms() {
        return ROOMS.keySet().stream().sorted();
    }

    @Test
    void hasNoOtherRooms() {
        assertThat(CLASSES)
                .extracting(JavaClass::getPackageName)
                .containsOnly(rooms().map(ArchitectureTest::packageOf).toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomSeesOnlyTheRoomsBelowIt(String room) {
        Set<String> allowed = ROOMS.getOrDefault(room, Set.of());
        String[] others = rooms().filter(other -> !other.equals(room) && !allowed.contains(other))
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void theRoomsFormNoCycles() {
        slices().matching(REPORT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomIsNullMarked(String room) {
        assertThat(CLASSES.getPackage(packageOf(room)).isAnnotatedWith(NullMarked.class))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource({
        "picocli..,                  cli",
        "org.apache.maven.plugin..,  maven",
        "org.apache.maven.plugins.., maven",
        "tools.jackson..,            document",
        "gg.jte..,                   page",
    })
    void aLibraryIsSeenByOneRoom(String library, String room) {
        noClasses()
                .that()
                .resideOutsideOfPackage(packageOf(room))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .check(CLASSES);
    }

    @Test
    void nothingOfTheTestEngineIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.rotops.engine.platform..", "org.junit.."))
                .check(CLASSES);
    }

    @Test
    void onlyMainAndTheGoalsUseTheProcessItself() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    }

    @Test
    void commandsAreForTheCommandLineAlone() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Command")
                .and()
                .resideInAPackage(packageOf("cli"))
                .should()
                .notBePublic()
                .check(CLASSES);
    }

    private static String packageOf(String room) {
        return REPORT + "." + room;
    }
}
