@NullMarked
package dev.rotops;

import org.jspecify.annotations.NullMarked;
