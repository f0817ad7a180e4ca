package com.example.host;

import dev.rotops.Capabilities;
import org.testng.annotations.Test;

public class NgChatTest {

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
