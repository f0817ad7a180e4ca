package dev.rotops.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.fixtures.GovernedModule;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What users get when they depend on the engine: the jar, and the pom that is installed with it. */
class EngineJarIT {

    private static final Path TARGET = Path.of(property("reactorRoot"), "rotops-engine", "target");
    private static final Path JAR = TARGET.resolve("rotops-engine-" + property("version") + ".jar");
    private static final int MAXIMUM_BYTES = 5_650_000;

    private static JarFile jar;
    private static List<String> files;

    @BeforeAll
    static void openJar() throws IOException {
        jar = new JarFile(JAR.toFile());
        files = jar.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .sorted()
                .toList();
    }

    @AfterAll
    static void closeJar() throws IOException {
        jar.close();
    }

    @Nested
    class TheJar {

        @Test
        void holdsClassesOfTheEngineAndOfRelocatedLibraries() {
            assertThat(files)
                    .filteredOn(file -> file.endsWith(".class"))
                    .extracting(file -> firstSegments(file, file.startsWith("dev/rotops/shaded/") ? 4 : 3))
                    .containsOnly(
                            "dev/rotops/engine",
                            "dev/rotops/shaded/asm",
                            "dev/rotops/shaded/classgraph",
                            "dev/rotops/shaded/itu",
                            "dev/rotops/shaded/jackson",
                            "dev/rotops/shaded/networknt",
                            "dev/rotops/shaded/slf4j");
        }

        @Test
        void holdsNothingElseThatAUsersOwnFilesCouldMeet() {
            assertThat(files)
                    .filteredOn(file -> !file.startsWith("dev/rotops/"))
                    .containsExactly(
                            "LICENSE-ClassGraph.txt",
                            "META-INF/FastDoubleParser-LICENSE",
                            "META-INF/FastDoubleParser-ThirdParty-LICENSE",
                            "META-INF/LICENSE",
                            "META-INF/LICENSE-ASM.txt",
                            "META-INF/LICENSE.txt",
                            "META-INF/MANIFEST.MF",
                            "META-INF/NOTICE",
                            "META-INF/Schubfach-LICENSE",
                            "META-INF/services/dev.rotops.shaded.jackson.core.TokenStreamFactory",
                            "META-INF/services/dev.rotops.shaded.jackson.databind.ObjectMapper",
                            "META-INF/services/dev.rotops.shaded.slf4j.spi.SLF4JServiceProvider",
                            "META-INF/services/dev.rotops.spi.Gatekeeper",
                            "META-INF/services/org.junit.platform.engine.TestEngine",
                            "META-INF/services/org.junit.platform.launcher.LauncherDiscoveryListener",
                            "META-INF/services/org.junit.platform.launcher.LauncherSessionListener",
                            "META-INF/services/org.junit.platform.launcher.TestExecutionListener");
        }

        @Test
        void holdsOnlyThatOfAsmWhichReadsAndFollowsCode() {
            assertThat(files)
                    .filteredOn(file -> file.startsWith("dev/rotops/shaded/asm/tree/analysis/"))
                    .extracting(file -> file.substring(file.lastIndexOf('/') + 1))
                    .containsExactly(
                            "Analyzer.class",
                            "AnalyzerException.class",
                            "BasicInterpreter.class",
                            "BasicValue.class",
                            "Frame.class",
                            "Interpreter.class",
                            "Subroutine.class",
                            "Value.class");
        }

        @Test
        void refersToNoLibraryByItsOldName() throws IOException {
            List<String> strays = new ArrayList<>();
            for (String file : files) {
                String content = content(file, StandardCharsets.ISO_8859_1);
                for (String library : List.of(
                        "io/github/classgraph",
                        "tools/jackson",
                        "com/networknt",
                        "com/ethlo/time",
                        "org/slf4j",
                        "org/objectweb/asm")) {
                    if (file.endsWith(".class") && content.contains(library)) {
                        strays.add(library + " in " + file);
                    }
                }
            }

            assertThat(strays).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "dev.rotops.spi.Gatekeeper, dev.rotops.engine.platform.CapabilityGatekeeper",
            "org.junit.platform.engine.TestEngine, dev.rotops.engine.platform.RotopsTestEngine",
            "org.junit.platform.launcher.LauncherSessionListener, dev.rotops.engine.platform.VerdictPrefetch",
            "org.junit.platform.launcher.LauncherDiscoveryListener, dev.rotops.engine.platform.EngineFilterNotice",
            "org.junit.platform.launcher.TestExecutionListener, dev.rotops.engine.platform.SummaryPrinter dev.rotops.engine.platform.RunRecorder",
            "dev.rotops.shaded.jackson.core.TokenStreamFactory, dev.rotops.shaded.jackson.core.json.JsonFactory",
            "dev.rotops.shaded.jackson.databind.ObjectMapper, dev.rotops.shaded.jackson.databind.json.JsonMapper",
            "dev.rotops.shaded.slf4j.spi.SLF4JServiceProvider, dev.rotops.shaded.slf4j.nop.NOPServiceProvider"
        })
        void registersServicesThatItHolds(String service, String implementations) throws IOException {
            List<String> expected = List.of(implementations.split(" "));
            assertThat(content("META-INF/services/" + service, StandardCharsets.UTF_8)
                            .strip()
                            .lines())
                    .containsExactlyElementsOf(expected);
            assertThat(files)
                    .containsAll(expected.stream()
                            .map(name -> name.replace('.', '/') + ".class")
                            .toList());
        }

        @ParameterizedTest(name = "{0} in {1}")
        @CsvSource(delimiter = '|', textBlock = """
                ClassGraph            | LICENSE-ClassGraph.txt           | Copyright (c) 2019 Luke Hutchison
                Apache-2.0            | META-INF/LICENSE                 | Version 2.0, January 2004
                slf4j                 | META-INF/LICENSE.txt             | QOS.ch
                FastDoubleParser      | META-INF/FastDoubleParser-LICENSE| Werner Randelshofer
                Schubfach             | META-INF/Schubfach-LICENSE       | Raffaello Giulietti
                RotOps                | META-INF/NOTICE                  | RotOps for the JVM
                Jackson's notice      | META-INF/NOTICE                  | Copyright 2007-, Tatu Saloranta
                ClassGraph            | META-INF/NOTICE                  | ClassGraph, MIT License
                json-schema-validator | META-INF/NOTICE                  | json-schema-validator by Network New Technologies
                itu                   | META-INF/NOTICE                  | Internet Time Utility (itu), Apache License 2.0
                slf4j                 | META-INF/NOTICE                  | slf4j-api and slf4j-nop, MIT License
                """)
        void namesTheLicenceOfWhatItHolds(String library, String file, String words) throws IOException {
            assertThat(content(file, StandardCharsets.UTF_8)).contains(words);
        }

        @Test
        void staysSmall() throws IOException {
            assertThat(Files.size(JAR)).isLessThan(MAXIMUM_BYTES);
        }

        @Test
        void hasAStableModuleName() throws IOException {
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("dev.rotops.engine");
        }
    }

    @Nested
    class TheInstalledPom {

        @Test
        void handsOnOnlyWhatIsNotInTheJar() throws Exception {
            assertThat(dependencies())
                    .filteredOn(dependency -> List.of("compile", "runtime").contains(dependency.scope))
                    .extracting(Dependency::id)
                    .containsExactly("dev.rotops:rotops-annotations:jar", "org.opentest4j:opentest4j:jar");
        }

        /** Maven's shade plugin writes an exclusion for whatever it takes for a part of the jar. */
        @Test
        void keepsWhatItsDependenciesHandOn() throws Exception {
            assertThat(dependencies())
                    .filteredOn(dependency -> dependency.scope.equals("compile"))
                    .extracting(Dependency::exclusions)
                    .containsOnly(0);
        }

        private static List<Dependency> dependencies() throws Exception {
            Element project = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(TARGET.resolve("dependency-reduced-pom.xml").toFile())
                    .getDocumentElement();
            return children(child(project, "dependencies"), "dependency").stream()
                    .map(Dependency::of)
                    .toList();
        }

        private record Dependency(String id, String scope, int exclusions) {

            static Dependency of(Element element) {
                String type = text(element, "type", "jar");
                return new Dependency(
                        text(element, "groupId", "") + ":" + text(element, "artifactId", "") + ":" + type,
                        text(element, "scope", "compile"),
                        children(element, "exclusions").size());
            }
        }

        private static String text(Element parent, String name, String byDefault) {
            List<Element> elements = children(parent, name);
            return elements.isEmpty() ? byDefault : elements.get(0).getTextContent();
        }

        private static Element child(Element parent, String name) {
            return children(parent, name).get(0);
        }

        private static List<Element> children(Element parent, String name) {
            return IntStream.range(0, parent.getChildNodes().getLength())
                    .<Node>mapToObj(parent.getChildNodes()::item)
                    .filter(node ->
                            node instanceof Element && node.getNodeName().equals(name))
                    .map(Element.class::cast)
                    .toList();
        }
    }

    @Nested
    class ItsCode {

        @TempDir
        Path directory;

        @Test
        void worksWithTheDeclaredDependenciesAloneAndSaysNothingOfItsOwn() throws Exception {
            GovernedModule probe = GovernedModule.empty(directory)
                    .write("testops/runtime-control-plane.json", "{\"version\": \"\", \"behaviors\": []}")
                    .write("src/test/java/Probe.java", """
                            import dev.rotops.engine.model.*;
                            import java.nio.file.Path;
                            import java.util.*;
                            import org.junit.platform.engine.TestEngine;

                            class Probe {
                                public static void main(String[] arguments) {
                                    ServiceLoader.load(TestEngine.class).forEach(engine -> System.out.println(engine.getId()));
                                    ReviewedModel.read(
                                                    new ArtifactFiles(Path.of(arguments[0]), Map.of()),
                                                    EnumSet.allOf(ArtifactKind.class))
                                            .artifacts()
                                            .forEach(artifact -> artifact.violations()
                                                    .forEach(violation -> System.out.println(violation.message())));
                                }
                            }
                            """)
                    .compileTests();

            Output output = run(probe.testClasses(), "Probe", directory.toString());

            assertThat(output.stderr).isEmpty();
            assertThat(output.exitCode).isZero();
            assertThat(output.stdout.lines())
                    .containsExactlyInAnyOrder(
                            "rotops",
                            "\"principle\" is missing",
                            "\"evidenceKinds\" is missing",
                            "\"fidelityLevels\" is missing",
                            "\"surfaces\" is missing",
                            "version must not be empty",
                            "behaviors must not be empty");
        }

        private Output run(Path classes, String main, String argument) throws Exception {
            Path stdout = directory.resolve("stdout");
            Path stderr = directory.resolve("stderr");
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            JAR + File.pathSeparator + classes + File.pathSeparator + declaredDependencies(),
                            main,
                            argument)
                    .redirectOutput(stdout.toFile())
                    .redirectError(stderr.toFile());
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            Process process = builder.start();
            try {
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
                return new Output(process.exitValue(), Files.readString(stdout), Files.readString(stderr));
            } finally {
                process.destroyForcibly();
            }
        }

        private record Output(int exitCode, String stdout, String stderr) {}

        private static String declaredDependencies() {
            List<String> names = List.of("junit-platform-engine-", "junit-platform-commons-", "opentest4j-");
            List<String> found = Arrays.stream(
                            System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .filter(entry -> names.stream().anyMatch(new File(entry).getName()::startsWith))
                    .toList();
            assertThat(found).hasSameSizeAs(names);
            return found.stream().collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static String firstSegments(String path, int count) {
        return Arrays.stream(path.split("/", -1)).limit(count).collect(Collectors.joining("/"));
    }

    private static String content(String file, Charset charset) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(file)).readAllBytes(), charset);
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty("rotops.it." + name), name);
    }
}
