@NullMarked
package dev.rotops.report.review;

import org.jspecify.annotations.NullMarked;
