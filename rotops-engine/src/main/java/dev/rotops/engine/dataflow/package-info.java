/** What values the code of classes handles, as far as it tells without being run. No class is loaded. */
@NullMarked
package dev.rotops.engine.dataflow;

import org.jspecify.annotations.NullMarked;
