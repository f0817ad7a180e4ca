/** Whether RotOps is wired into a repository at all: artifacts, dependency, test runner and compiled tests. */
@NullMarked
package dev.rotops.report.doctor;

import org.jspecify.annotations.NullMarked;
