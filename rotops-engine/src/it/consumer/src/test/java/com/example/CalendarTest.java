package com.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Has nothing to do with the reviewed model. */
class CalendarTest {

    @Test
    void knowsLeapYears() {
        assertTrue(LocalDate.of(2028, 2, 1).isLeapYear());
    }
}
