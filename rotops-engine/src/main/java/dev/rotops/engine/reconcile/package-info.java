/** The rules: what was reviewed against what was discovered and claimed, and the findings that come of it. */
@NullMarked
package dev.rotops.engine.reconcile;

import org.jspecify.annotations.NullMarked;
