@NullMarked
package dev.rotops.report.cli;

import org.jspecify.annotations.NullMarked;
