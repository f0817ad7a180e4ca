package dev.rotops.engine.it;

import static dev.rotops.engine.it.BuildAssert.assertThat;
import static dev.rotops.engine.it.ConsumerProject.CHECKS;
import static dev.rotops.engine.it.ConsumerProject.OWN_TESTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code mvn test} once more, in a project in which nothing, or little, has changed since it was judged. */
class RememberedJudgementIT {

    private static final String CONTROL_PLANE = "testops/runtime-control-plane.json";

    private static ConsumerProject consumer;
    private static Path memory;

    /** The files of the first build are so young that its judgement may not be kept. */
    @BeforeAll
    static void judgeTwice() {
        consumer = ConsumerProject.copy("remembered-judgement");
        memory = consumer.directory().resolve("target/rotops/judgement.bin");
        assertThat(consumer.build().run("test")).succeeds();
        assertThat(consumer.build().run("test")).succeeds();
    }

    @Test
    void reportsTheSameWithoutJudgingAgain() throws IOException {
        assertThat(memory).isRegularFile();
        FileTime kept = Files.getLastModifiedTime(memory);

        assertThat(consumer.build().run("test"))
                .succeeds()
                .counts(CHECKS.size() + OWN_TESTS, 0, 0)
                .reportsOfRotops(CHECKS)
                .runsOfUser(OWN_TESTS);

        assertThat(Files.getLastModifiedTime(memory)).isEqualTo(kept);
    }

    @Test
    void judgesAgainAfterAChangeOfTheModel() {
        consumer.edit(CONTROL_PLANE, "\"stock.deliver\"", "\"stock.deliber\"");
        BuildResult changed = consumer.build().run("test");
        consumer.edit(CONTROL_PLANE, "\"stock.deliber\"", "\"stock.deliver\"");

        assertThat(changed)
                .failsBy(
                        "rotops.checks.claims > DeliverStockTest: claims a known behavior",
                        "rotops.stock > stock.deliber: is declared",
                        "rotops.stock > src/test/java/com/example/stock/DeliverStockTest.java: is governed");
        assertThat(consumer.build().run("test")).succeeds().reportsOfRotops(CHECKS);
    }

    @Test
    void judgesAgainAfterAChangeOfTheSources() {
        consumer.write("src/main/java/com/example/stock/Shelf.java", "package com.example.stock; class Shelf {}");
        BuildResult changed = consumer.build().run("test");
        consumer.delete("src/main/java/com/example/stock/Shelf.java");

        assertThat(changed).failsBy("rotops.stock > src/main/java/com/example/stock/Shelf.java: is governed");
        assertThat(consumer.build().run("test")).succeeds().reportsOfRotops(CHECKS);
    }

    @Test
    void judgesByWhatIsAskedNow() {
        assertThat(consumer.build().withStrictPolicy().run("test")).failsBy(ConsumerProject.STRICT_FAILURES);
        assertThat(consumer.build().run("test")).succeeds();
    }
}
