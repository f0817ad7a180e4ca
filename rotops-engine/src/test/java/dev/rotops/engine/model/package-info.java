@NullMarked
package dev.rotops.engine.model;

import org.jspecify.annotations.NullMarked;
