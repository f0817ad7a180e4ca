package com.example.orders

import dev.rotops.RuntimeBehavior
import spock.lang.Specification

class SpockOrderTest extends Specification {

    def orders = new Orders()

    @RuntimeBehavior("orders.cancel")
    def "cancels what was placed"() {
        expect:
        orders.cancel(orders.place("tea"))
    }

    @RuntimeBehavior(value = "orders.wrap", outcomes = ["success"])
    def "wraps what was placed"() {
        expect:
        !orders.place("tea").isEmpty()
    }
}
