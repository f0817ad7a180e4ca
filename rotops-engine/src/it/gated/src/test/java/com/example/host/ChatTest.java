package com.example.host;

import dev.rotops.RequiresCapability;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@RequiresCapability("chat")
class ChatTest {

    @BeforeAll
    static void connect() {
        System.out.println("connected to the chat");
    }

    @Test
    void talks() {}

    @Test
    void answers() {}
}
