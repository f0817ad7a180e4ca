package dev.rotops.samples.kart;

/** What a driver does: radians per second to the right, and whether the brake is down. */
record Pedals(double steering, boolean brake) {}
