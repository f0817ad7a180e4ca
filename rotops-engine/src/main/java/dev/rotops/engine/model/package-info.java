/** The reviewed artifacts as immutable values, and how they are read, validated and located. */
@NullMarked
package dev.rotops.engine.model;

import org.jspecify.annotations.NullMarked;
