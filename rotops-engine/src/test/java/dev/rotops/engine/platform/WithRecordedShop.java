package dev.rotops.engine.platform;

import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A shop whose tests run, and leave a ledger. */
abstract class WithRecordedShop {

    static final String ORDERS = "shop.OrdersTest";
    static final String NIGHT = "shop.NightCloseTest";
    static final String NIGHT_FILE = "src/test/java/shop/NightCloseTest.java";
    static final String ORDERS_FILE = "src/test/java/shop/OrdersTest.java";

    @TempDir
    Path root;

    GovernedModule module;

    @BeforeEach
    void makeShop() {
        module = GovernedModule.shop(root);
    }

    final ModuleRun compiled() {
        return ModuleRun.of(module.compileTests());
    }

    /** Makes the class that owns {@code night.close} hold these members. */
    final ModuleRun night(String members) {
        module.write(NIGHT_FILE, """
                package shop;

                import dev.rotops.Evidence;
                import dev.rotops.RuntimeBehavior;
                import org.junit.jupiter.api.*;
                import org.junit.jupiter.params.ParameterizedTest;
                import org.junit.jupiter.params.provider.*;
                import java.util.stream.Stream;
                import static org.junit.jupiter.api.Assumptions.*;
                import static org.junit.jupiter.api.Assertions.*;

                @RuntimeBehavior("night.close")
                class NightCloseTest {
                    static int attempts;
                %s
                }
                """.formatted(members))
                .replace(
                        "testops/runtime-control-plane.json",
                        "[\"shop.NightCloseTest#closes\"]",
                        "[\"shop.NightCloseTest\"]");
        return compiled();
    }

    static String nightOf(ModuleRun run) {
        return run.proofs().getOrDefault("night.close", "");
    }
}
