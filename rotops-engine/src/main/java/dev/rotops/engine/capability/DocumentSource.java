package dev.rotops.engine.capability;

/** A place from which the capability document can be had. */
public interface DocumentSource {

    /**
     * Names the place, without anything secret.
     *
     * @return a path or a URL
     */
    String name();

    /**
     * Reads the document.
     *
     * @return its text
     * @throws BrokenGateException when it cannot be had, in time and in full
     */
    String read() throws BrokenGateException;
}
