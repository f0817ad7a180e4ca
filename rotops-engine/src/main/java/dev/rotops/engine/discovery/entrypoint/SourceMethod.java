package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;

/**
 * A method as it stands in the source.
 *
 * @param type its class
 * @param name its name
 * @param descriptor its descriptor; empty where it is not known
 */
record SourceMethod(CompiledClass type, String name, String descriptor) {

    String id() {
        return name + descriptor;
    }
}
