@NullMarked
package dev.rotops.report.it;

import org.jspecify.annotations.NullMarked;
