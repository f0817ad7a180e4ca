@NullMarked
package dev.rotops.report.document;

import org.jspecify.annotations.NullMarked;
