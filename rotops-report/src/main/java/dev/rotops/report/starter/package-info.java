/** What {@code rotops init} writes: a model to start from, made for the repository that it is written into. */
@NullMarked
package dev.rotops.report.starter;

import org.jspecify.annotations.NullMarked;
