package dev.rotops.engine.model;

import java.math.BigDecimal;

/**
 * A number as it was written, so that no precision is lost and no huge exponent is expanded.
 *
 * @param literal its characters in the file
 */
public record JsonNumber(String literal) {

    /**
     * Returns the number's value.
     *
     * @return the exact value, in whatever scale it was written
     */
    public BigDecimal value() {
        return new BigDecimal(literal);
    }
}
