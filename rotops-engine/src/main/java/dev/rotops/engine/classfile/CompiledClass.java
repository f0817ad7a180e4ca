package dev.rotops.engine.classfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A class as its class file tells it.
 *
 * @param file where it was read
 * @param name its binary name, such as {@code shop.Orders$Refund}
 * @param access its flags in the class file
 * @param superName name of its superclass; empty where it has none
 * @param interfaces names of the interfaces that it implements or extends itself
 * @param typeArguments for each of those and the superclass that is generic, the names of what stands in its brackets
 * @param sourceFile name of the source file, without directories; empty where the class file does not tell
 * @param enclosing the method that an anonymous or a local class stands in
 * @param annotations what stands on it
 * @param methods its methods, those that the compiler made up too
 */
public record CompiledClass(
        ClassFile file,
        String name,
        int access,
        String superName,
        List<String> interfaces,
        Map<String, List<String>> typeArguments,
        String sourceFile,
        Optional<MethodReference> enclosing,
        List<CompiledAnnotation> annotations,
        List<CompiledMethod> methods) {

    /** Makes the collections immutable. */
    public CompiledClass {
        interfaces = List.copyOf(interfaces);
        typeArguments = Map.copyOf(typeArguments);
        annotations = List.copyOf(annotations);
        methods = List.copyOf(methods);
    }

    /**
     * Tells whether there can be no object of exactly this class.
     *
     * @return whether it is abstract or an interface
     */
    public boolean isAbstract() {
        return (access & AccessFlags.ABSTRACT) != 0;
    }

    /**
     * Tells whether it is an interface, annotation types included.
     *
     * @return whether it is one
     */
    public boolean isInterface() {
        return (access & AccessFlags.INTERFACE) != 0;
    }

    /**
     * Tells whether it is an annotation type.
     *
     * @return whether it is one
     */
    public boolean isAnnotation() {
        return (access & AccessFlags.ANNOTATION) != 0;
    }

    /**
     * Tells whether the compiler made it up.
     *
     * @return whether no such class stands in the source
     */
    public boolean isSynthetic() {
        return (access & AccessFlags.SYNTHETIC) != 0;
    }

    /**
     * Returns the package.
     *
     * @return its name; empty for the unnamed package
     */
    public String packageName() {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /**
     * Finds a method.
     *
     * @param id name and descriptor
     * @return the method; nothing where the class does not declare it
     */
    public Optional<CompiledMethod> method(String id) {
        return methods.stream().filter(method -> method.id().equals(id)).findFirst();
    }
}
