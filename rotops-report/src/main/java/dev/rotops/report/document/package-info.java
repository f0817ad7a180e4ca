/** What commands say, as values: JSON documents, Markdown and plain lines. */
@NullMarked
package dev.rotops.report.document;

import org.jspecify.annotations.NullMarked;
