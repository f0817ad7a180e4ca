package com.example.host;

import dev.rotops.RequiresCapability;
import org.junit.jupiter.api.Test;

class FirstAuditTest {

    @Test
    @RequiresCapability("audit")
    void readsTheLog() throws InterruptedException {
        Log.read();
    }
}
