/**
 * The source tree: one lazy walk, one glob language, one index.
 *
 * <p>{@link dev.rotops.engine.files.SourceTree} answers which files a list of patterns names,
 * {@link dev.rotops.engine.files.Glob} whether one path matches one pattern, and
 * {@link dev.rotops.engine.files.RootedPath} what a path that a user wrote means beneath the root. All paths are relative
 * to the root and separated by {@code /}, on every operating system.
 */
@NullMarked
package dev.rotops.engine.files;

import org.jspecify.annotations.NullMarked;
