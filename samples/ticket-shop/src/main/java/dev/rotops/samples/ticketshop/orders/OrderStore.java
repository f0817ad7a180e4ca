package dev.rotops.samples.ticketshop.orders;

import dev.rotops.samples.ticketshop.events.Event;
import dev.rotops.samples.ticketshop.orders.Order.Seat;
import dev.rotops.samples.ticketshop.orders.Order.Status;
import dev.rotops.samples.ticketshop.pricing.Price;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Orders and the seats that they hold. */
@Repository
class OrderStore {

    private static final String SELECT =
            "select id, event_id, customer, status, reserved_until, tickets_cents, fee_cents from ticket_order ";

    private final JdbcClient jdbc;

    OrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(String customer, String key, Event event, Price price, Instant reservedUntil, List<Seat> seats) {
        var id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into ticket_order
                               (customer, order_key, event_id, status, reserved_until, tickets_cents, fee_cents, seats)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(customer, key, event.id(), Status.RESERVED.name(), reservedUntil)
                .params(price.tickets(), price.fee(), seats.size())
                .update(id, "id");
        for (Seat seat : seats) {
            jdbc.sql("insert into seat (event_id, number, order_id, cents) values (?, ?, ?, ?)")
                    .params(event.id(), seat.number(), id.getKeyAs(Long.class), seat.cents())
                    .update();
        }
        return id.getKeyAs(Long.class);
    }

    Optional<Order> find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(this::order).optional();
    }

    List<Order> withStatus(Status status) {
        return jdbc.sql(SELECT + "where status = ? order by id")
                .param(status.name())
                .query(this::order)
                .list();
    }

    List<Order> reservedUntil(Instant end) {
        return jdbc.sql(SELECT + "where status = ? and reserved_until <= ? order by id")
                .params(Status.RESERVED.name(), end)
                .query(this::order)
                .list();
    }

    /** Finds what the customer ordered under the key before. */
    Optional<PlacedOrder> placedUnder(String customer, String key) {
        return jdbc.sql("select id, event_id as eventId, seats from ticket_order where customer = ? and order_key = ?")
                .params(customer, key)
                .query(PlacedOrder.class)
                .optional();
    }

    Set<Integer> takenSeats(long eventId) {
        return jdbc.sql("select number from seat where event_id = ?")
                .param(eventId)
                .query(Integer.class)
                .set();
    }

    /** Moves an order on, unless somebody else has moved it in the meantime. */
    boolean move(Order order, Status to) {
        return jdbc.sql("update ticket_order set status = ? where id = ? and status = ?")
                        .params(to.name(), order.id(), order.status().name())
                        .update()
                == 1;
    }

    /** Moves an order on like {@link #move} and gives its seats free. */
    @Transactional
    boolean release(Order order, Status to) {
        boolean moved = move(order, to);
        if (moved) {
            jdbc.sql("delete from seat where order_id = ?").param(order.id()).update();
        }
        return moved;
    }

    private Order order(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        return new Order(
                id,
                row.getLong("event_id"),
                row.getString("customer"),
                Status.valueOf(row.getString("status")),
                row.getObject("reserved_until", Instant.class),
                new Price(row.getLong("tickets_cents"), row.getLong("fee_cents")),
                jdbc.sql("select number, cents from seat where order_id = ? order by number")
                        .param(id)
                        .query(Seat.class)
                        .list());
    }

    record PlacedOrder(long id, long eventId, int seats) {}
}
