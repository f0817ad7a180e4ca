package dev.rotops.samples.ticketshop.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders")
class OrderController {

    private final OrderService orders;

    OrderController(OrderService orders) {
        this.orders = orders;
    }

    @PostMapping
    ResponseEntity<Order> place(
            Principal customer,
            @RequestHeader("Idempotency-Key") @NotBlank @Size(max = 100) String key,
            @Valid @RequestBody NewOrder request) {
        var placed = orders.place(customer.getName(), key, request.eventId(), request.seats());
        return placed.isNew()
                ? ResponseEntity.created(URI.create("/orders/" + placed.order().id()))
                        .body(placed.order())
                : ResponseEntity.ok(placed.order());
    }

    @GetMapping("/{id}")
    Order read(Principal customer, @PathVariable long id) {
        return orders.find(customer.getName(), id);
    }

    @PostMapping("/{id}/pay")
    Order pay(Principal customer, @PathVariable long id, @Valid @RequestBody Card card) {
        return orders.pay(customer.getName(), id, card.token());
    }

    @PostMapping("/{id}/cancel")
    Order cancel(Principal customer, @PathVariable long id) {
        return orders.cancel(customer.getName(), id);
    }

    record NewOrder(@Positive long eventId, @Min(1) @Max(10) int seats) {}

    record Card(@NotBlank @Size(max = 200) String token) {}
}
