package dev.rotops.samples.ticketshop.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The events that the shop sells tickets for. */
@Repository
public class EventStore {

    private static final String SELECT = """
            select id, title, starts_at as startsAt, capacity, seat_cents as seatCents,
                   (select count(*) from seat where seat.event_id = event.id) as sold
            from event
            """;

    private final JdbcClient jdbc;

    EventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Event> all() {
        return jdbc.sql(SELECT + "order by starts_at, id").query(Event.class).list();
    }

    /** Locks the event until the transaction ends, so that its seats are sold one order at a time. */
    public Optional<Event> lock(long id) {
        return jdbc.sql("select id from event where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional()
                .flatMap(locked -> jdbc.sql(SELECT + "where id = ?")
                        .param(id)
                        .query(Event.class)
                        .optional());
    }

    public Event add(String title, Instant startsAt, int capacity, long seatCents) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into event (title, starts_at, capacity, seat_cents) values (?, ?, ?, ?)")
                .params(title, startsAt, capacity, seatCents)
                .update(key, "id");
        return new Event(key.getKeyAs(Long.class), title, startsAt, capacity, 0, seatCents);
    }
}
