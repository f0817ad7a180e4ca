package dev.rotops.report.doctor;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a test's annotations come from, as its imports tell. */
enum TestFramework {
    /** An engine of the JUnit Platform. */
    PLATFORM("org\\.junit\\.(?:jupiter|platform)|net\\.jqwik|spock\\.|io\\.kotest|io\\.cucumber|kotlin\\.test"),
    /** JUnit 4. */
    JUNIT4("org\\.junit\\.(?:Test|\\*|runner|Before|After|Rule|Assert)\\b"),
    /** TestNG. */
    TESTNG("org\\.testng\\b"),
    /** A suite, which runs classes whatever their names are. */
    SUITE("org\\.junit\\.(?:platform\\.suite|runners\\.Suite)");

    @SuppressWarnings("ImmutableEnumChecker") // patterns do not change
    private final Pattern imported;

    TestFramework(String packages) {
        imported = Pattern.compile("(?m)^\\s*import\\s+(?:static\\s+)?(?:" + packages + ")");
    }

    static Set<TestFramework> importedBy(String code) {
        Set<TestFramework> frameworks = EnumSet.noneOf(TestFramework.class);
        for (TestFramework framework : values()) {
            if (framework.imported.matcher(code).find()) {
                frameworks.add(framework);
            }
        }
        return frameworks;
    }
}
