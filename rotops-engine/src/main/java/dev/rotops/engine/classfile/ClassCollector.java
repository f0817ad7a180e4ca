package dev.rotops.engine.classfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Puts together what a class file says. */
final class ClassCollector extends ClassVisitor {

    private final ClassFile file;
    private final Names names;
    private final boolean bodies;
    private final List<CompiledAnnotation> annotations = new ArrayList<>();
    private final List<CompiledMethod> methods = new ArrayList<>();
    private String name = "";
    private int access;
    private String superName = "";
    private List<String> interfaces = List.of();
    private Map<String, List<String>> typeArguments = Map.of();
    private String sourceFile = "";
    private @Nullable MethodReference enclosing;

    /** @param bodies whether to tell what the bodies of methods do */
    ClassCollector(ClassFile file, Names names, boolean bodies) {
        super(Opcodes.ASM9);
        this.file = file;
        this.names = names;
        this.bodies = bodies;
    }

    CompiledClass toClass() {
        return new CompiledClass(
                file,
                name,
                access,
                superName,
                interfaces,
                typeArguments,
                sourceFile,
                Optional.ofNullable(enclosing),
                annotations,
                methods);
    }

    @Override
    public void visit(
            int version,
            int flags,
            String internalName,
            @Nullable String signature,
            @Nullable String superInternalName,
            String @Nullable [] interfaceNames) {
        name = names.ofClass(internalName);
        access = flags;
        superName = superInternalName == null ? "" : names.ofClass(superInternalName);
        interfaces = interfaceNames == null
                ? List.of()
                : List.of(interfaceNames).stream().map(names::ofClass).toList();
        typeArguments = signature == null ? Map.of() : TypeArguments.ofSupertypes(signature);
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
        sourceFile = source == null ? "" : source;
    }

    @Override
    public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
        enclosing = method == null || descriptor == null
                ? new MethodReference(names.ofClass(owner), "<init>", "")
                : new MethodReference(names.ofClass(owner), method, descriptor);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return new AnnotationCollector(names, names.ofDescriptor(descriptor), annotations::add);
    }

    @Override
    public MethodVisitor visitMethod(
            int flags, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        String written = signature == null ? "" : signature;
        return bodies
                ? new BodyCollector(names, methods::add, flags, method, descriptor, written)
                : new MethodCollector(names, methods::add, flags, method, descriptor, written);
    }
}
