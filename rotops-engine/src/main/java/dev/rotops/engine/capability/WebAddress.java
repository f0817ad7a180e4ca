package dev.rotops.engine.capability;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The http or https URL of a capability document.
 *
 * @param uri an absolute URI with a host, and without user and password
 */
public record WebAddress(URI uri) {

    /**
     * Tells whether a text is meant as a URL.
     *
     * @param text any text
     * @return whether it starts as one
     */
    public static boolean isMeantBy(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        return lowerCase.startsWith("http:") || lowerCase.startsWith("https:");
    }

    /**
     * Reads a URL.
     *
     * @param text the text of it
     * @return the address; nothing where it is none, or one with a password in it
     */
    public static Optional<WebAddress> parse(String text) {
        try {
            return of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<WebAddress> of(URI uri) {
        boolean usable = uri.isAbsolute()
                && isMeantBy(uri.getScheme() + ":")
                && uri.getHost() != null
                && uri.getRawUserInfo() == null;
        return usable ? Optional.of(new WebAddress(uri)) : Optional.empty();
    }

    Optional<WebAddress> resolve(String location) {
        try {
            return location.isEmpty() ? Optional.empty() : of(uri.resolve(new URI(location)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether somebody who listens in could read what goes to the other address, and not what goes here. */
    boolean isSaferThan(WebAddress other) {
        return isSecure() && !other.isSecure();
    }

    private boolean isSecure() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /** Whether requests go to the same scheme, host and port. */
    boolean isSameHost(WebAddress other) {
        return isSecure() == other.isSecure()
                && uri.getHost().equalsIgnoreCase(other.uri.getHost())
                && port() == other.port();
    }

    private int port() {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return isSecure() ? 443 : 80;
    }

    boolean hasQuery() {
        return uri.getRawQuery() != null;
    }

    /** The URL without its query, which may hold a secret. */
    String name() {
        String text = uri.toString();
        int end = text.replace('#', '?').indexOf('?');
        return end < 0 ? text : text.substring(0, end);
    }
}
