package dev.rotops.samples.webhook;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Keeps deliveries in a database, each once. */
final class DeliveryStore implements AutoCloseable {

    private static final String DUPLICATE_KEY = "23505";

    private final Connection connection;

    private DeliveryStore(Connection connection) {
        this.connection = connection;
    }

    /** Opens a store at a JDBC address. */
    static DeliveryStore open(String address) throws SQLException {
        Connection connection = DriverManager.getConnection(address, "sa", "");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists delivery"
                    + " (id varchar(100) primary key, event varchar(100) not null, body varchar(1000000) not null)");
        }
        return new DeliveryStore(connection);
    }

    /** Keeps a delivery unless one of its id is kept already; returns whether it was new. */
    synchronized boolean keep(Delivery delivery) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into delivery values (?, ?, ?)")) {
            insert.setString(1, delivery.id());
            insert.setString(2, delivery.event());
            insert.setString(3, delivery.body());
            insert.executeUpdate();
            return true;
        } catch (SQLException e) {
            if (DUPLICATE_KEY.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    synchronized Optional<Delivery> find(String id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select event, body from delivery where id = ?")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Delivery(id, row.getString(1), row.getString(2)))
                        : Optional.empty();
            }
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}
