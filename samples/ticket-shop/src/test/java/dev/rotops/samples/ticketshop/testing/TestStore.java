package dev.rotops.samples.ticketshop.testing;

import java.util.UUID;

/** Names stores that no other test has used: real files, below the build directory. */
public final class TestStore {

    private TestStore() {}

    public static String newUrl() {
        // The short lock time-out lets a test show what happens to an order that somebody else holds.
        return "jdbc:h2:file:./target/test-data/" + UUID.randomUUID() + "/shop;LOCK_TIMEOUT=1000";
    }
}
