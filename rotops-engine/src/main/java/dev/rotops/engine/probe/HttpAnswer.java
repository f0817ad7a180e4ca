package dev.rotops.engine.probe;

import java.nio.charset.StandardCharsets;

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

    byte[] bytes() {
        return body.clone();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
