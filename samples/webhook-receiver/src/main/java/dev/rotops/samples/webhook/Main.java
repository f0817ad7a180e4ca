package dev.rotops.samples.webhook;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Starts the receiver: {@code receiver PORT DATABASE-FILE}, with the secret in {@code WEBHOOK_SECRET}. */
public final class Main {

    private Main() {}

    /**
     * Listens until it is stopped.
     *
     * @param arguments the port, and the file of the database
     */
    public static void main(String[] arguments) {
        try {
            if (arguments.length != 2 || !arguments[0].matches("[0-9]{1,5}")) {
                throw new IllegalArgumentException("say: PORT DATABASE-FILE");
            }
            Signature signature = Signature.of(System.getenv().getOrDefault("WEBHOOK_SECRET", ""));
            Path file = Path.of(arguments[1]).toAbsolutePath();
            // Others may look into the database while the receiver runs.
            DeliveryStore store = DeliveryStore.open("jdbc:h2:file:" + file + ";AUTO_SERVER=TRUE");
            Receiver receiver = Receiver.start(Integer.parseInt(arguments[0]), signature, store);
            System.out.println("listening on port " + receiver.port());
        } catch (IllegalArgumentException | IOException | SQLException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
