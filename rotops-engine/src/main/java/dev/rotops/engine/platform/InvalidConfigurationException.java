package dev.rotops.engine.platform;

import java.io.Serial;

/** Says that a configuration parameter has a value that it cannot have. */
final class InvalidConfigurationException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String allowed;

    InvalidConfigurationException(String key, String value, String allowed) {
        super("The configuration parameter " + key + " is \"" + value + "\".");
        this.key = key;
        this.allowed = allowed;
    }

    String key() {
        return key;
    }

    String remedy() {
        return "Set " + key + " to " + allowed + ".";
    }
}
