package com.example.steps;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.orders.Orders;
import dev.rotops.Evidence;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

public class CancelSteps {

    private final Orders orders = new Orders();

    @Given("an order for {string}")
    public void anOrder(String item) {
        orders.place(item);
    }

    @When("the order for {string} is cancelled")
    public void isCancelled(String item) {
        orders.cancel(item);
    }

    @Then("nothing is open")
    public void nothingIsOpen() {
        assertTrue(orders.open().isEmpty());
        Evidence.record("state_transition", "open orders: 0");
    }
}
