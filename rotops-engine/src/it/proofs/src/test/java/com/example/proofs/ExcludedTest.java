package com.example.proofs;

import dev.rotops.RuntimeBehavior;
import org.junit.jupiter.api.Test;

class ExcludedTest {

    @Test
    @RuntimeBehavior("skipped.excluded")
    void isExcludedByTheBuild() {}
}
