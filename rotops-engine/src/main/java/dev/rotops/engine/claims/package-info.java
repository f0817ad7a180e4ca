/** What the tests claim: annotations read from compiled test classes, and comments read from source files. */
@NullMarked
package dev.rotops.engine.claims;

import org.jspecify.annotations.NullMarked;
