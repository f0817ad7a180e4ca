package com.example;

import static org.junit.Assert.assertEquals;

import dev.rotops.RuntimeBehavior;
import org.junit.Test;

public class GreetingTest {

    @Test
    @RuntimeBehavior("greeting.say")
    public void greets() {
        assertEquals("Hello Ada", new Greeting().of("Ada"));
    }
}
