package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.TestReference;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterControlPlaneTest {

    @TempDir
    Path root;

    @Test
    void namesTheTestsWhereTheyAre() {
        GovernedModule.empty(root)
                .write("src/test/kotlin/shop/OrdersTest.kt", "package shop")
                .write("src/integrationTest/java/shop/NightIT.java", "package shop;");

        assertThat(plane(claim("orders.place", "shop/OrdersTest.kt"), claim("night.close", "shop/NightIT.java")))
                .contains("\"testPatterns\": [\"src/test/kotlin/shop/OrdersTest.kt\"]")
                .contains("\"testPatterns\": [\"src/integrationTest/java/shop/NightIT.java\"]")
                .contains("\"sourcePatterns\": [\"src/main/kotlin/…/*.kt\"]")
                .contains("\"sourcePatterns\": [\"src/main/java/…/*.java\"]");
    }

    @Test
    void guessesByTheLanguageWhereATestIsNotToBeFound() {
        assertThat(plane(claim("orders.place", "shop/OrdersSpec.groovy")))
                .contains("\"src/test/groovy/shop/OrdersSpec.groovy\"", "\"src/main/groovy/…/*.groovy\"");
    }

    @Test
    void quotesWhateverANameHolds() {
        assertThat(plane(claim("orders.place", "shop/Odd\tTest.java"))).contains("Odd\\tTest.java");
    }

    private String plane(Claim... claims) {
        return StarterControlPlane.forClaims(List.of(claims), SourceTree.of(root));
    }

    private static Claim claim(String behavior, String source) {
        String type = source.substring(0, source.indexOf('.')).replace('/', '.');
        return new Claim(behavior, List.of(), List.of(), new TestReference(type, "holds", source, source, 1));
    }
}
