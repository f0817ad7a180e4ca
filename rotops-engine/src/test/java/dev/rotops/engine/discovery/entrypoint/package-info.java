@NullMarked
package dev.rotops.engine.discovery.entrypoint;

import org.jspecify.annotations.NullMarked;
