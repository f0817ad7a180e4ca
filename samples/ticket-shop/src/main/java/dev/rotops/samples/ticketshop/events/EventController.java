package dev.rotops.samples.ticketshop.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/events")
class EventController {

    private final EventStore events;

    EventController(EventStore events) {
        this.events = events;
    }

    @GetMapping
    List<Event> list() {
        return events.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Event publish(@Valid @RequestBody NewEvent event) {
        try {
            return events.add(event.title(), event.startsAt(), event.capacity(), event.seatCents());
        } catch (DuplicateKeyException e) {
            var problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.CONFLICT, "'%s' is already on sale for %s".formatted(event.title(), event.startsAt()));
            throw new ErrorResponseException(HttpStatus.CONFLICT, problem, e);
        }
    }

    record NewEvent(
            @NotBlank @Size(max = 200) String title,
            @NotNull @Future Instant startsAt,
            @Min(1) @Max(100_000) int capacity,
            @Min(1) @Max(1_000_000) long seatCents) {}
}
