package dev.rotops.engine.claims;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.fixtures.GovernedModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassPathScannerTest {

    private static final String ORDERS_CLASS = "shop/OrdersTest.class";

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void compileShop() {
        module = GovernedModule.shop(root);
    }

    @Test
    void findsTheClaimsOfAllClassesSortedByClass() {
        CompiledTests tests = scan();

        assertThat(tests.classes())
                .extracting(TestClass::name)
                .containsExactly("shop.NightCloseTest", "shop.OrdersTest");
        assertThat(tests.claims())
                .extracting(Claim::behavior)
                .containsExactly("night.close", "orders.place", "orders.place", "orders.refund");
        assertThat(tests.unreadable()).isEmpty();
    }

    @Test
    void findsNothingWithoutDirectories() {
        assertThat(new ClassPathScanner(List.of(), root).scan()).isEqualTo(CompiledTests.NONE);
    }

    @Test
    void findsNothingInAnEmptyDirectory(@TempDir Path empty) {
        assertThat(new ClassPathScanner(List.of(empty), empty).scan()).isEqualTo(CompiledTests.NONE);
    }

    @Test
    void readsTheClassThatStandsFirstOnTheClassPath(@TempDir Path stale) throws IOException {
        GovernedModule.empty(stale)
                .write("src/test/java/shop/OrdersTest.java", "package shop; class OrdersTest {}")
                .compileTests();
        Path staleClasses = root.resolve("target/stale");
        Files.createDirectories(staleClasses.resolve("shop"));
        Files.copy(stale.resolve("target/test-classes").resolve(ORDERS_CLASS), staleClasses.resolve(ORDERS_CLASS));

        assertThat(scan(staleClasses, module.testClasses()).claims())
                .extracting(Claim::behavior)
                .containsExactly("night.close");
        assertThat(scan(module.testClasses(), staleClasses).claims()).hasSize(4);
    }

    @Test
    void knowsNeitherSourceNorLineOfClassesWithoutDebugInformation() {
        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-g:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        module.testClasses().toString(),
                        root.resolve("src/test/java/shop/OrdersTest.java").toString());

        assertThat(exitCode).isZero();
        assertThat(scan().claims().get(1).test())
                .isEqualTo(new TestReference("shop.OrdersTest", "placesAnOrder", "", "", 0));
    }

    @Nested
    class ClassesOutsideTheRoot {

        @Test
        void makeNoClaims(@TempDir Path other) {
            assertThat(new ClassPathScanner(List.of(other, module.testClasses()), other).scan())
                    .isEqualTo(CompiledTests.NONE);
        }

        @Test
        void areTheModulesOwnWhereNoDirectoryLiesBelowTheRoot(@TempDir Path other) {
            assertThat(new ClassPathScanner(List.of(module.testClasses()), other).scan())
                    .isEqualTo(scan());
        }

        @Test
        void areNotReportedWhenTheyCannotBeRead(@TempDir Path other) throws IOException {
            write(other.resolve("Broken.class"), new byte[0]);

            assertThat(scan(module.testClasses(), other)).isEqualTo(scan());
        }

        @Test
        void mayHaveTheRootsNameAsTheBeginningOfTheirs() throws IOException {
            Path sibling = Files.createDirectory(root.resolveSibling(root.getFileName() + "-other"));
            try {
                assertThat(new ClassPathScanner(List.of(sibling, module.testClasses()), sibling).scan())
                        .isEqualTo(CompiledTests.NONE);
            } finally {
                Files.delete(sibling);
            }
        }
    }

    @Nested
    class AClassFile {

        @ParameterizedTest(name = "{0}")
        @MethodSource
        void thatDoesNotParseIsListedAndHarmsNothingElse(String what, Damage damage) throws IOException {
            Path broken = module.testClasses().resolve("shop/BrokenTest.class");
            write(broken, damage.applyTo(Files.readAllBytes(module.testClasses().resolve(ORDERS_CLASS))));

            CompiledTests tests = scan();

            assertThat(tests.unreadable()).containsExactly("target/test-classes/shop/BrokenTest.class");
            assertThat(tests.claims()).hasSize(4);
        }

        static Stream<Arguments> thatDoesNotParseIsListedAndHarmsNothingElse() {
            return Stream.of(
                    Arguments.of("is empty", (Damage) bytes -> new byte[0]),
                    Arguments.of("ends after its magic number", (Damage) bytes -> Arrays.copyOf(bytes, 4)),
                    Arguments.of("ends in its constant pool", (Damage) bytes -> Arrays.copyOf(bytes, 40)),
                    Arguments.of(
                            "ends in its last attribute", (Damage) bytes -> Arrays.copyOf(bytes, bytes.length - 9)),
                    Arguments.of("has the wrong magic number", (Damage) bytes -> with(bytes, 0, 0xBA)),
                    Arguments.of("has a constant of no known kind", (Damage) bytes -> with(bytes, 10, 0xFF)),
                    Arguments.of("has more constants than bytes", (Damage) bytes -> with(bytes, 8, 0xFF)),
                    Arguments.of("is a text", (Damage) bytes -> "class BrokenTest {}".getBytes(US_ASCII)),
                    Arguments.of("is another class", (Damage) bytes -> bytes));
        }

        @Test
        void thatIsDamagedLosesItsOwnClaimsOnly() throws IOException {
            Path orders = module.testClasses().resolve(ORDERS_CLASS);
            write(orders, Arrays.copyOf(Files.readAllBytes(orders), 100));

            CompiledTests tests = scan();

            assertThat(tests.unreadable()).containsExactly("target/test-classes/shop/OrdersTest.class");
            assertThat(tests.claims()).extracting(Claim::behavior).containsExactly("night.close");
        }

        @Test
        void ofAFutureVersionIsReadAllTheSame() throws IOException {
            Path orders = module.testClasses().resolve(ORDERS_CLASS);
            write(orders, with(Files.readAllBytes(orders), 7, 99));

            CompiledTests tests = scan();

            assertThat(tests.unreadable()).isEmpty();
            assertThat(tests.claims()).hasSize(4);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"module-info.class", "shop/package-info.class", "META-INF/versions/21/shop/OrdersTest.class"
                })
        void thatDeclaresNoClassOfThisJvmIsPassedOver(String name) throws IOException {
            write(module.testClasses().resolve(name), new byte[0]);

            assertThat(scan().unreadable()).isEmpty();
        }

        @Test
        void isNoneWithoutTheSuffix() throws IOException {
            write(module.testClasses().resolve("shop/notes.txt"), new byte[0]);

            assertThat(scan().unreadable()).isEmpty();
        }
    }

    @Test
    void listsADirectoryThatCannotBeRead() {
        assertThat(scan(root.resolve("target/gone"), module.testClasses()).unreadable())
                .containsExactly("target/gone");
    }

    private CompiledTests scan() {
        return scan(module.testClasses());
    }

    private CompiledTests scan(Path... directories) {
        return new ClassPathScanner(List.of(directories), root).scan();
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, content);
    }

    private static byte[] with(byte[] bytes, int index, int value) {
        byte[] copy = bytes.clone();
        copy[index] = (byte) value;
        return copy;
    }

    private interface Damage {
        byte[] applyTo(byte[] classFile);
    }
}
