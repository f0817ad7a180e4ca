/** Builds of a user's project, by real Maven with the Surefire versions that RotOps supports, and by the console launcher. */
@NullMarked
package dev.rotops.engine.it;

import org.jspecify.annotations.NullMarked;
