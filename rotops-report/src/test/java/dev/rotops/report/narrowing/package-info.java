@NullMarked
package dev.rotops.report.narrowing;

import org.jspecify.annotations.NullMarked;
