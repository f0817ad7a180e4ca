@NullMarked
package dev.rotops.engine.reconcile;

import org.jspecify.annotations.NullMarked;
