@NullMarked
package dev.rotops.engine.files;

import org.jspecify.annotations.NullMarked;
