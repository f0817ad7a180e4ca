package com.example.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.Shop;
import dev.rotops.RuntimeBehavior;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailingTest {

    private static int attempts;

    static Stream<String> nothing() {
        return Stream.empty();
    }

    @Test
    @RuntimeBehavior("state.failing")
    void fails() {
        assertEquals(4, new Shop().price());
    }

    @ParameterizedTest
    @MethodSource("nothing")
    @RuntimeBehavior("failing.source")
    void hasNoArguments(String argument) {}

    @Test
    @RuntimeBehavior("flaky.rerun")
    void passesTheSecondTime() {
        attempts++;
        assertEquals(2, attempts);
    }
}
