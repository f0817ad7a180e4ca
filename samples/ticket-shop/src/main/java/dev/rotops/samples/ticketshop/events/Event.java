package dev.rotops.samples.ticketshop.events;

import java.time.Instant;

/** An event on sale; its seats are numbered from 1 to {@code capacity}. */
public record Event(long id, String title, Instant startsAt, int capacity, int sold, long seatCents) {}
