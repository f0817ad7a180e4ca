/** Tests of the engine as a whole: how its rooms fit together, and what is delivered. */
@NullMarked
package dev.rotops.engine;

import org.jspecify.annotations.NullMarked;
