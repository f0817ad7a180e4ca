@NullMarked
package dev.rotops.report.export;

import org.jspecify.annotations.NullMarked;
