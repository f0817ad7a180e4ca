@NullMarked
package dev.rotops.engine.discovery;

import org.jspecify.annotations.NullMarked;
