package dev.rotops.engine.classfile;

/**
 * Names a method of a class.
 *
 * @param className name of the class
 * @param method name of the method
 * @param descriptor descriptor of the method
 */
public record MethodReference(String className, String method, String descriptor) {

    /**
     * Returns what tells the method from others of its class.
     *
     * @return name and descriptor
     */
    public String id() {
        return method + descriptor;
    }
}
