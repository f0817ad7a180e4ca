package com.example.proofs;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rotops.Evidence;
import dev.rotops.RuntimeBehavior;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WithheldTest {

    @Test
    @Disabled("flaky on CI")
    @RuntimeBehavior("skipped.disabled")
    void isDisabled() {}

    @Test
    @RuntimeBehavior("skipped.assumption")
    void assumesWhatIsNeverTrue() {
        assumeTrue(false, "no database");
    }

    @Test
    @Tag("slow")
    @RuntimeBehavior("skipped.tag")
    void isTagged() {}

    @TestFactory
    @RuntimeBehavior("skipped.dynamic")
    Stream<DynamicTest> makesNoTests() {
        return Stream.empty();
    }

    @Test
    @RuntimeBehavior("state.gated")
    void needsWhatTheHostHasNot() {
        Evidence.gated("bulk-import", "not advertised by the host");
        abort();
    }
}
