/** The commands as Maven goals. */
@NullMarked
package dev.rotops.report.maven;

import org.jspecify.annotations.NullMarked;
