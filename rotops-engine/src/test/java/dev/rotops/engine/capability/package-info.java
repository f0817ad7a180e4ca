@NullMarked
package dev.rotops.engine.capability;

import org.jspecify.annotations.NullMarked;
