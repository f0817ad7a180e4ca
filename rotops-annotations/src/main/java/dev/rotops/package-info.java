/** The annotations with which tests claim runtime behaviors. */
@NullMarked
package dev.rotops;

import org.jspecify.annotations.NullMarked;
