package dev.rotops.engine.classfile;

import java.util.List;
import java.util.Optional;

/**
 * A method as its class file tells it.
 *
 * @param name its name; {@code <init>} and {@code <clinit>} for what initializes objects and classes
 * @param descriptor its descriptor, such as {@code (J)V}
 * @param access its flags in the class file
 * @param signature its generic signature; empty where nothing in it is generic
 * @param annotations what stands on it
 * @param parameterAnnotations what stands on each of its parameters; may be shorter than the list of parameters
 * @param defaultValue what the attribute of an annotation type is where nothing is written
 * @param line its first line with code; 0 where that was not read, or where there is none
 * @param body what it does; empty where that was not read
 */
public record CompiledMethod(
        String name,
        String descriptor,
        int access,
        String signature,
        List<CompiledAnnotation> annotations,
        List<List<CompiledAnnotation>> parameterAnnotations,
        Optional<Object> defaultValue,
        int line,
        List<Instruction> body) {

    /** Makes the lists immutable. */
    public CompiledMethod {
        annotations = List.copyOf(annotations);
        parameterAnnotations = List.copyOf(parameterAnnotations);
        body = List.copyOf(body);
    }

    /**
     * Returns what tells the method from others of its class.
     *
     * @return name and descriptor
     */
    public String id() {
        return name + descriptor;
    }

    /**
     * Tells whether the compiler made it up: a bridge, the body of a lambda.
     *
     * @return whether no such method stands in the source
     */
    public boolean isSynthetic() {
        return (access & (AccessFlags.SYNTHETIC | AccessFlags.BRIDGE)) != 0 || isLambdaOfKotlin();
    }

    /** Kotlin does not mark the bodies of its lambdas. */
    private boolean isLambdaOfKotlin() {
        return isStatic() && name.contains("$lambda$");
    }

    /**
     * Tells whether it is a bridge to a method with other types.
     *
     * @return whether it is one
     */
    public boolean isBridge() {
        return (access & AccessFlags.BRIDGE) != 0;
    }

    /**
     * Tells whether it belongs to the class rather than to its objects.
     *
     * @return whether it is static
     */
    public boolean isStatic() {
        return (access & AccessFlags.STATIC) != 0;
    }

    /**
     * Tells whether everybody may call it.
     *
     * @return whether it is public
     */
    public boolean isPublic() {
        return (access & AccessFlags.PUBLIC) != 0;
    }

    /**
     * Tells whether only its own class may call it.
     *
     * @return whether it is private
     */
    public boolean isPrivate() {
        return (access & AccessFlags.PRIVATE) != 0;
    }

    /**
     * Tells whether it has no body.
     *
     * @return whether it is abstract
     */
    public boolean isAbstract() {
        return (access & AccessFlags.ABSTRACT) != 0;
    }

    /**
     * Tells whether it initializes objects or the class.
     *
     * @return whether it is a constructor or a static initializer
     */
    public boolean isInitializer() {
        return name.startsWith("<");
    }

    /**
     * Returns the types of its parameters.
     *
     * @return their names, those of arrays with brackets
     */
    public List<String> parameterTypes() {
        return Descriptors.parameterTypes(descriptor);
    }

    /**
     * Returns the type of what it returns.
     *
     * @return its name
     */
    public String returnType() {
        return Descriptors.returnType(descriptor);
    }
}
