/** What of the denominator became smaller since a commit, and who accepted that. */
@NullMarked
package dev.rotops.report.narrowing;

import org.jspecify.annotations.NullMarked;
