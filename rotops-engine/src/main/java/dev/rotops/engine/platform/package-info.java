/** The JUnit Platform's face of RotOps: one engine, and the tests that stand for the model's behaviors. */
@NullMarked
package dev.rotops.engine.platform;

import org.jspecify.annotations.NullMarked;
