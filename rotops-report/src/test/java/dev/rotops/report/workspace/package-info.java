@NullMarked
package dev.rotops.report.workspace;

import org.jspecify.annotations.NullMarked;
