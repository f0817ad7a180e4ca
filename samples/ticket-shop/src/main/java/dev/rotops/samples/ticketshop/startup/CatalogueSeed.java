package dev.rotops.samples.ticketshop.startup;

import dev.rotops.samples.ticketshop.events.EventStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the first events on sale when the shop starts with an empty catalogue. */
@Component
class CatalogueSeed implements ApplicationRunner {

    private final EventStore events;
    private final InstantSource clock;

    CatalogueSeed(EventStore events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!events.all().isEmpty()) {
            return;
        }
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        events.add("String quartet", today.plus(Duration.ofDays(30)), 80, 24_00);
        events.add("Open stage", today.plus(Duration.ofDays(45)), 120, 3_50);
        events.add("Winter ball", today.plus(Duration.ofDays(60)), 400, 59_50);
    }
}
