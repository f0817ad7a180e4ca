/** What commands cost on large repositories. */
@NullMarked
package dev.rotops.benchmarks;

import org.jspecify.annotations.NullMarked;
