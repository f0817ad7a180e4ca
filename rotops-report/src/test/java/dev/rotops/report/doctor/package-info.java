@NullMarked
package dev.rotops.report.doctor;

import org.jspecify.annotations.NullMarked;
