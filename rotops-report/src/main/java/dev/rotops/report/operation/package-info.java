/** What the commands do, without a command line: from a workspace to a report. */
@NullMarked
package dev.rotops.report.operation;

import org.jspecify.annotations.NullMarked;
