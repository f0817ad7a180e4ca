package dev.rotops.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.TestReference;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.fixtures.GovernedModule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    @Test
    void isAllThatIsToBeWrittenWhereItHoldsEveryClaim() {
        assertThat(plane(claim("orders.place", "shop/OrdersTest.java"))).startsWith("Write plane.json:\n{\n");
    }

    @Test
    void saysHowManyClaimedIdsItLeavesOutAndWhy() {
        Claim[] claims = Stream.concat(
                        Stream.of("Orders place", "orders/cancel", "ORDERS", "Ä", "b b", "A\u001b"),
                        IntStream.range(0, 52).mapToObj(number -> "orders.number-" + number))
                .map(id -> claim(id, "shop/OrdersTest.java"))
                .toArray(Claim[]::new);

        String text = plane(claims);

        assertThat(text)
                .startsWith(
                        "Write plane.json. 6 claimed ids are left out here, as it takes only those of up to 100 lower-case"
                                + " letters, digits, hyphens and dots: \"A\\u001b\", \"ORDERS\", \"Orders place\", \"b b\","
                                + " \"orders/cancel\", and 1 more: correct them. 2 claimed ids after the first 50 are left out here:"
                                + " rotops init writes them, too:\n{\n");
        assertThat(text.split("\"event\"", -1)).hasSize(51);
    }

    @Test
    void saysSoOfOneId() {
        assertThat(plane(claim("Orders", "shop/OrdersTest.java")))
                .startsWith("Write plane.json. 1 claimed id is left out here, as it takes only those");
    }

    private String plane(Claim... claims) {
        return StarterControlPlane.toWrite("plane.json", List.of(claims), SourceTree.of(root));
    }

    private static Claim claim(String behavior, String source) {
        String type = source.substring(0, source.indexOf('.')).replace('/', '.');
        return new Claim(behavior, List.of(), List.of(), new TestReference(type, "holds", source, source, 1));
    }
}
