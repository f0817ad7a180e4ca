package dev.rotops.engine.classfile;

import java.util.HashMap;
import java.util.Map;

/** Names of classes as class files write them, turned into binary names; each is one object however often it is met. */
final class Names {

    private final Map<String, String> byInternalName = new HashMap<>();
    private final Map<String, String> byDescriptor = new HashMap<>();

    String ofClass(String internalName) {
        return byInternalName.computeIfAbsent(
                internalName, name -> name.startsWith("[") ? Descriptors.typeName(name) : name.replace('/', '.'));
    }

    String ofDescriptor(String descriptor) {
        return byDescriptor.computeIfAbsent(descriptor, Descriptors::typeName);
    }
}
