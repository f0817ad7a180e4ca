package dev.rotops.engine.capability;

/**
 * What the system under test knows the tests by. Its characters go into one header, and nowhere else.
 *
 * @param characters the token
 */
public record BearerToken(String characters) {

    /**
     * Tells whether the characters can stand in a header.
     *
     * @return whether all of them are visible ASCII
     */
    public boolean isSendable() {
        return !characters.isEmpty() && characters.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    String header() {
        return "Bearer " + characters;
    }

    /** Says nothing of the token. */
    @Override
    public String toString() {
        return "BearerToken[…]";
    }
}
