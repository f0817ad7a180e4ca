package com.example.orders

import dev.rotops.RuntimeBehavior
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

internal class KotlinOrderTest {
    private val orders = Orders()

    @Test
    @RuntimeBehavior("orders.cancel")
    fun `cancels what was placed`() {
        assertTrue(orders.cancel(orders.place("tea")))
    }

    @Test
    @RuntimeBehavior("orders.wrap", outcomes = ["success"])
    fun `wraps what was placed`() {
        assertTrue(orders.place("tea").isNotEmpty())
    }
}
