/** What the annotations ask the engine; of no interest to test authors. */
@NullMarked
package dev.rotops.spi;

import org.jspecify.annotations.NullMarked;
