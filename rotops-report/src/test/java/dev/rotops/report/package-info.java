@NullMarked
package dev.rotops.report;

import org.jspecify.annotations.NullMarked;
