/** What class files say, of whatever language and version, without loading a class. */
@NullMarked
package dev.rotops.engine.classfile;

import org.jspecify.annotations.NullMarked;
