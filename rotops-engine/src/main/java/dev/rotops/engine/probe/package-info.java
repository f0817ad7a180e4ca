/** Runs the product itself and judges what it did: kinds of probes, safe processes, evidence. */
@NullMarked
package dev.rotops.engine.probe;

import org.jspecify.annotations.NullMarked;
