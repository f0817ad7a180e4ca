/** What is said in the words of other tools. */
@NullMarked
package dev.rotops.report.export;

import org.jspecify.annotations.NullMarked;
