/** The page: what there is to know of a model, for people with a browser, in one file. */
@NullMarked
package dev.rotops.report.page;

import org.jspecify.annotations.NullMarked;
