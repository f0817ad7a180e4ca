/** What a system under test advertises, and which gated tests that lets run. */
@NullMarked
package dev.rotops.engine.capability;

import org.jspecify.annotations.NullMarked;
