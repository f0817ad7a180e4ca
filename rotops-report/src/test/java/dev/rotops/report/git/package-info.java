@NullMarked
package dev.rotops.report.git;

import org.jspecify.annotations.NullMarked;
