@NullMarked
package dev.rotops.engine.claims;

import org.jspecify.annotations.NullMarked;
