/** What test authors write: claims on runtime behaviors, and gates on capabilities. */
@NullMarked
package dev.rotops;

import org.jspecify.annotations.NullMarked;
