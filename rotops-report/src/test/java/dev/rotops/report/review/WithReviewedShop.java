package dev.rotops.report.review;

import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that edit the model of a shop, of which each has its own. */
abstract class WithReviewedShop {

    @TempDir
    Path root;

    ReviewedShop shop;
    GovernedModule module;

    @BeforeEach
    void makeShop() {
        shop = new ReviewedShop(root);
        module = shop.module();
    }
}
