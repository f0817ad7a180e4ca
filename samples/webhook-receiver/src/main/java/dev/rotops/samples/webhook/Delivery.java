package dev.rotops.samples.webhook;

/** What was delivered: an id that its sender chose, the event, and the body as it came. */
record Delivery(String id, String event, String body) {}
