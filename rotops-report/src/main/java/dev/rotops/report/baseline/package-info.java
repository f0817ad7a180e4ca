/** What is known to be wrong, and may wait: which of it there is, and how it is recorded and taken out again. */
@NullMarked
package dev.rotops.report.baseline;

import org.jspecify.annotations.NullMarked;
