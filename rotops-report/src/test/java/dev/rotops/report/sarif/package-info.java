@NullMarked
package dev.rotops.report.sarif;

import org.jspecify.annotations.NullMarked;
