package dev.rotops;

/**
 * Hands over the capability document of the system under test, where neither a file nor a URL can: from a running
 * container, say, or from an in-process host.
 *
 * <p>Register the implementation for {@link java.util.ServiceLoader} in
 * {@code META-INF/services/dev.rotops.CapabilityDocument} of the test resources. It is asked once in a JVM, and only where
 * {@code rotops.capabilities} names no other source.
 */
@FunctionalInterface
public interface CapabilityDocument {

    /**
     * Reads the document.
     *
     * @return its JSON text
     * @throws Exception when the system under test cannot be asked; every gated test then fails with the message
     */
    String read() throws Exception;
}
