package com.example.orders;

import dev.rotops.RuntimeBehavior;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** A test of the cancellation of orders. */
@Test
@RuntimeBehavior("orders.cancel")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface CancelsOrders {}
