@NullMarked
package dev.rotops.engine.classfile;

import org.jspecify.annotations.NullMarked;
