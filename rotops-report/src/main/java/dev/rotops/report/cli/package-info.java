/** The {@code rotops} command line: reads arguments, runs operations, prints what they say. */
@NullMarked
package dev.rotops.report.cli;

import org.jspecify.annotations.NullMarked;
