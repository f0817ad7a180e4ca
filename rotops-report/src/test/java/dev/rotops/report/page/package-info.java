@NullMarked
package dev.rotops.report.page;

import org.jspecify.annotations.NullMarked;
