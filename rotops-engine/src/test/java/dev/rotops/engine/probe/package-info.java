@NullMarked
package dev.rotops.engine.probe;

import org.jspecify.annotations.NullMarked;
