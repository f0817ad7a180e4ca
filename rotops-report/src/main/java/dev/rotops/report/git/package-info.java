/** What version control knows of the repository; nothing is ever written to it. */
@NullMarked
package dev.rotops.report.git;

import org.jspecify.annotations.NullMarked;
