package dev.rotops.samples.ticketshop;

import dev.rotops.RuntimeCompleteness;

/** RotOps reports here how complete the proof of the model in {@code testops/} is. */
@RuntimeCompleteness
class TicketShopCompletenessTest {}
