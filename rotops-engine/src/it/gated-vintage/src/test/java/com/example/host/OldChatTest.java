package com.example.host;

import dev.rotops.Capabilities;
import org.junit.Test;

public class OldChatTest {

    @Test
    public void talks() {
        Capabilities.require("chat");
        throw new IllegalStateException("went on");
    }

    @Test
    public void refuses() {
        Capabilities.requireAbsent("chat");
    }
}
