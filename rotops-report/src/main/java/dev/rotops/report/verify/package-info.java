/** Whether the proof of the reviewed behaviors really happened: what {@code rotops verify} says and writes. */
@NullMarked
package dev.rotops.report.verify;

import org.jspecify.annotations.NullMarked;
