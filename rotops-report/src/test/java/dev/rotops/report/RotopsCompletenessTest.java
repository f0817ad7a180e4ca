package dev.rotops.report;

import dev.rotops.RuntimeCompleteness;

/** RotOps reports here how complete the proof of its own command line is, as reviewed in {@code testops/}. */
@RuntimeCompleteness
class RotopsCompletenessTest {}
