@NullMarked
package dev.rotops.engine.platform;

import org.jspecify.annotations.NullMarked;
