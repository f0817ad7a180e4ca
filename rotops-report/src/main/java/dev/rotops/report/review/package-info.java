/** The backlog of what nobody has reviewed, and the edits of the artifacts by which people work it off. */
@NullMarked
package dev.rotops.report.review;

import org.jspecify.annotations.NullMarked;
