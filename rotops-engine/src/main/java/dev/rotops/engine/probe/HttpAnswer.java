package dev.rotops.engine.probe;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a server answered. */
final class HttpAnswer {

    private static final int SUCCESS = 200;
    private static final int REDIRECTION = 300;

    private final int status;
    private final byte[] body;

    HttpAnswer(int status, byte[] body) {
        this.status = status;
        this.body = body.clone();
    }

    int status() {
        return status;
    }

    boolean isSuccess() {
        return status >= SUCCESS && status < REDIRECTION;
    }

    /**
     * Says how the status is not as it must be; nothing where it is.
     *
     * @param expected the one that it must be; absent for any that means success
     */
    Optional<String> wrongStatus(OptionalDouble expected) {
        boolean isExpected = expected.isPresent() ? expected.getAsDouble() == status : isSuccess();
        return isExpected
                ? Optional.empty()
                : Optional.of("the status is " + status + ", and must be "
                        + (expected.isPresent() ? String.valueOf((long) expected.getAsDouble()) : "from 200 to 299"));
    }

    byte[] bytes() {
        return body.clone();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
