/** Runs the product through its probes, keeps what they see, and tells of it. */
@NullMarked
package dev.rotops.report.probe;

import org.jspecify.annotations.NullMarked;
