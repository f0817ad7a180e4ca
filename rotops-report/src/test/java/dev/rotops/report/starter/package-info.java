@NullMarked
package dev.rotops.report.starter;

import org.jspecify.annotations.NullMarked;
