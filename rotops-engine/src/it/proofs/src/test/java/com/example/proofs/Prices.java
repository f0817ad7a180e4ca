package com.example.proofs;

import dev.rotops.RuntimeBehavior;

/** No engine runs it. */
class Prices {

    @RuntimeBehavior("skipped.helper")
    int price() {
        return 3;
    }
}
