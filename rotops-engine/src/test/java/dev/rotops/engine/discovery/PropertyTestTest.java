package dev.rotops.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rotops.engine.files.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyTestTest {

    private static final String TEST = "web/property/fare.test.ts";

    private static final String LIBRARY = "import fc from 'fast-check';\n";

    @TempDir
    Path root;

    private Project project;

    @BeforeEach
    void startAProject() throws IOException {
        project = new Project(root)
                .files(
                        "src/money.ts",
                        "src/beta/index.js",
                        "src/beta.js",
                        "src/round.mjs",
                        "web/src/fare.ts",
                        "web/src/fare/index.ts",
                        "web/src/zone/index.tsx",
                        "web/src/style.css",
                        "web/property/near.ts",
                        "web/test/fixture.ts",
                        "dist/built.js",
                        "tests/all.ts",
                        "setup.ts");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "import { a } from '../src/fare'          > web/src/fare.ts",
                "import a from \"../src/fare.ts\"         > web/src/fare.ts",
                "import a from '../src/fare/'             > web/src/fare.ts",
                "import a from '../src/zone'              > web/src/zone/index.tsx",
                "import a from '../src/./x/../zone'       > web/src/zone/index.tsx",
                "import a from '../src/style.css'         > web/src/style.css",
                "import a from './near'                   > web/property/near.ts",
                "export * from './near'                   > web/property/near.ts",
                "const a = await import('./near')         > web/property/near.ts",
                "import ( './near\" )                     > web/property/near.ts",
                "import a from '@/money'                  > src/money.ts",
                "import a from '@/beta'                   > src/beta.js",
                "import a from '@/beta/'                  > src/beta/index.js",
                "import a from 'src/round'                > src/round.mjs",
                "import a from '@/../setup'               > setup.ts",
                "import a from '../../dist/built'         > dist/built.js",
                "import a from '../../setup'              > setup.ts",
                "import a from '../../../setup'           >",
                "import a from '../../../../etc/passwd'   >",
                "import a from 'money'                    >",
                "import a from '..'                       >",
                "import './near'                          >",
                "import a from`./near`                    >",
                "import a from'./near'                    >",
                "comefrom './near'                        >",
                "reimport('./near')                       >",
                "import a from '../test/fixture'          >",
                "import a from '../../tests/all'          >",
                "import a from '../src/gone'              >",
            })
    void exercisesWhatItImports(String statement, String file) throws IOException {
        project.file(TEST, LIBRARY + statement);

        assertThat(invariants()).containsExactlyElementsOf(file == null ? List.of() : List.of(file));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "web/property/a/b/fare.test.ts,   true",
        "property/fare.test.py,           true",
        "web/fare.property.test.ts,       true",
        "test/fare.property.test.ts,      true",
        "web/property/fare.ts,            false",
        "web/property/fare.spec.ts,       false",
        "web/fare.test.ts,                false",
        "node_modules/a.property.test.ts, false",
        "dist/property/a.test.ts,         false"
    })
    void isToldByItsPath(String path, boolean found) throws IOException {
        project.file(path, LIBRARY + "import a from '@/money'");

        assertThat(invariants().contains("src/money.ts")).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast_check", "fast-checks", "my_fast-check", "Fast-Check"})
    void generatesItsInputWithTheLibrary(String text) throws IOException {
        project.file(TEST, text + "\nimport a from '@/money'");

        assertThat(invariants()).isEmpty();
    }

    @Test
    void importsFilesWithTheExtensionsOfThePolicy() throws IOException {
        project.file(TEST, LIBRARY + "import a from '@/beta'; import b from '@/round'; import c from '@/money.ts'");

        assertThat(project.scan(Project.leavingOut(".mjs", ".ts")).get("runtime-invariants"))
                .containsExactly("src/money.ts", "src/round.mjs");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "**/*.test.*, true",
        "**/spec/**, true",
        "web/property/**, false",
        "src/money.ts, true",
    })
    void isHiddenOnlyByWhatDoesNotIgnoreTestsAnyway(String ignored, boolean found) throws IOException {
        project.file(TEST, LIBRARY + "import a from '@/money'");

        assertThat(project.scan(Project.ignoring(ignored)).containsKey("runtime-invariants"))
                .isEqualTo(found);
        assertThat(project.scan(Project.suppressing(ignored)).containsKey("runtime-invariants"))
                .isEqualTo(found);
    }

    @Test
    void exercisesOnlyWhatIsInScope() throws IOException {
        project.file(TEST, LIBRARY + "import a from '@/money'; import b from './near'; import c from '@/../setup'");

        assertThat(project.scan(Project.within("src/**", "setup.ts")).get("runtime-invariants"))
                .containsExactly("setup.ts", "src/money.ts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from ", "from '", "import(", "import ( 'x ", "import('x'  ", "from '' "})
    void isReadInLinearTime(String text) {
        SourceText hostile = new SourceText(text.repeat(1_000_000 / text.length()) + " ".repeat(1_000_000));
        PropertyTest test = new PropertyTest(SourceTree.of(root), TEST, hostile);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(test.imports(List.of(".ts"))).isEmpty());
    }

    private List<String> invariants() {
        return project.scan(Project.NO_POLICY).getOrDefault("runtime-invariants", List.of());
    }
}
