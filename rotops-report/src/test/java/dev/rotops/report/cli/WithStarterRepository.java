package dev.rotops.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A repository to start in. */
abstract class WithStarterRepository {

    static final String PLANE = "testops/runtime-control-plane.json";
    static final String INVENTORY = "testops/runtime-inventory.json";

    @TempDir
    Path directory;

    StarterRepository repository = new StarterRepository(Path.of(""));

    @BeforeEach
    void makeRepository() throws IOException {
        repository = new StarterRepository(Files.createDirectory(directory.resolve("repository")));
    }

    static void empty(StarterRepository repository) {
        assertThat(repository.files()).isEmpty();
    }

    static void reactor(StarterRepository repository) {
        repository
                .pom(
                        "pom.xml",
                        "shop",
                        "<packaging>pom</packaging><modules><module>orders</module><module>night</module>"
                                + "<module>acceptance</module></modules><properties>"
                                + "<maven.compiler.release>21</maven.compiler.release></properties>")
                .pom("orders/pom.xml", "orders", "")
                .pom("night/pom.xml", "night", "")
                .pom("acceptance/pom.xml", "acceptance", "")
                .file("orders/src/main/java/shop/Orders.java", "package shop; class Orders {}")
                .file("orders/src/main/java/shop/package-info.java", "package shop;")
                .file("orders/src/main/java/shop/controllers/Api.java", "package shop.controllers; class Api {}")
                .file("orders/src/main/resources/session-store.yml", "a: 1")
                .file("orders/src/test/java/shop/OrdersTest.java", "package shop; class OrdersTest {}")
                .file("night/src/main/kotlin/shop/Night.kt", "package shop")
                .file("night/src/test/kotlin/shop/NightTest.kt", "package shop")
                .file("acceptance/src/test/java/shop/ShopIT.java", "package shop; class ShopIT {}")
                .file("orders/target/classes/shop/controllers/Api.class", "none of ours");
    }

    static void gradle(StarterRepository repository) {
        repository
                .file("settings.gradle.kts", "include(\":app\")")
                .file("app/build.gradle.kts", "")
                .file("gradlew", "#!/bin/sh")
                .file("app/src/main/java/shop/App.java", "package shop; class App {}")
                .file("app/src/integrationTest/java/shop/AppIT.java", "package shop; class AppIT {}");
    }

    static void mixed(StarterRepository repository) {
        repository
                .pom("pom.xml", "shop", "")
                .file("src/main/java/shop/Orders.java", "package shop; class Orders {}")
                .file("src/test/java/shop/OrdersTest.java", "package shop; class OrdersTest {}")
                .file("web/package.json", "{}")
                .file("web/app/api/orders/route.ts", "export const GET = () => 1;")
                .file("web/app/api/orders/route.test.ts", "test('x', () => {});")
                .file("web/node_modules/x/index.test.ts", "");
    }

    static void odd(StarterRepository repository) {
        repository
                .pom("pom.xml", "Shop (2) \u00e9", "<modules><module>[a]{b}</module></modules>")
                .pom("[a]{b}/pom.xml", "x", "")
                .file("[a]{b}/src/main/java/Odd.java", "class Odd {}")
                .file("src/main/java/Odd.java", "class Odd {}");
    }

    /** A way to fill a repository. */
}
