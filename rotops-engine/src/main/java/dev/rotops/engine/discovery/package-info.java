/** What runtime behavior there is, whether anybody reviewed it or not: found by the paths and the content of files. */
@NullMarked
package dev.rotops.engine.discovery;

import org.jspecify.annotations.NullMarked;
