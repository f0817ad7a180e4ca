/** Findings as SARIF 2.1.0, for code scanning and for editors. */
@NullMarked
package dev.rotops.report.sarif;

import org.jspecify.annotations.NullMarked;
