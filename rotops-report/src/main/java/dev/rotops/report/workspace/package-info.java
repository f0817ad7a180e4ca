/** The repository that a command works on: its root, its artifacts, its modules and their compiled tests. */
@NullMarked
package dev.rotops.report.workspace;

import org.jspecify.annotations.NullMarked;
