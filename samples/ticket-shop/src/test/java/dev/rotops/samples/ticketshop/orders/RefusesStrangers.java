package dev.rotops.samples.ticketshop.orders;

import dev.rotops.RuntimeBehavior;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that runs against every endpoint of the orders, and shows that it refuses whoever may not use it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ValueSource(strings = {"POST /orders", "GET /orders/1", "POST /orders/1/pay", "POST /orders/1/cancel"})
@RuntimeBehavior(
        value = {"orders.place", "orders.read", "orders.pay", "orders.cancel"},
        outcomes = "auth_denied",
        evidence = "response")
@interface RefusesStrangers {}
