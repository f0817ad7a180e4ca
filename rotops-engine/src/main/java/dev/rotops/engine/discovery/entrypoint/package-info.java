/** Entry points of compiled classes: a table of rules, applied to what class files say. */
@NullMarked
package dev.rotops.engine.discovery.entrypoint;

import org.jspecify.annotations.NullMarked;
