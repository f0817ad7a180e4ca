package com.example.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The one log of the host, which bears one reader at a time. */
class Log {

    private static final AtomicInteger READERS = new AtomicInteger();
    private static final CountDownLatch SECOND_READER = new CountDownLatch(2);

    private Log() {}

    /** Gives another reader time to come; one that does is seen by both. */
    static void read() throws InterruptedException {
        READERS.incrementAndGet();
        SECOND_READER.countDown();
        boolean shared = SECOND_READER.await(2, TimeUnit.SECONDS) && READERS.get() > 1;
        READERS.decrementAndGet();
        assertEquals(false, shared, "read by several at a time");
    }
}
