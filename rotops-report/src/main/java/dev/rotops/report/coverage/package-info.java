/** The coverage map: what is proven of surfaces and capabilities, graded by what really ran. */
@NullMarked
package dev.rotops.report.coverage;

import org.jspecify.annotations.NullMarked;
