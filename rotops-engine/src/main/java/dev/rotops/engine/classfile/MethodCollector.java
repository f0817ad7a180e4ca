package dev.rotops.engine.classfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Puts together a method, but for what its body does. */
class MethodCollector extends MethodVisitor {

    private final Names names;
    private final Consumer<CompiledMethod> whenComplete;
    private final int access;
    private final String method;
    private final String methodDescriptor;
    private final String signature;
    private final List<CompiledAnnotation> annotations = new ArrayList<>(0);
    private final List<List<CompiledAnnotation>> parameterAnnotations = new ArrayList<>(0);
    private @Nullable Object defaultValue;
    private int firstLine;

    MethodCollector(
            Names names,
            Consumer<CompiledMethod> whenComplete,
            int access,
            String method,
            String methodDescriptor,
            String signature) {
        super(Opcodes.ASM9);
        this.names = names;
        this.whenComplete = whenComplete;
        this.access = access;
        this.method = method;
        this.methodDescriptor = methodDescriptor;
        this.signature = signature;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return new AnnotationCollector(names, names.ofDescriptor(descriptor), annotations::add);
    }

    @Override
    public AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
        while (parameterAnnotations.size() <= parameter) {
            parameterAnnotations.add(new ArrayList<>(1));
        }
        return new AnnotationCollector(names, names.ofDescriptor(descriptor), parameterAnnotations.get(parameter)::add);
    }

    @Override
    public AnnotationVisitor visitAnnotationDefault() {
        return AnnotationCollector.ofDefault(names, value -> defaultValue = value);
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        firstLine = firstLine == 0 ? number : Math.min(firstLine, number);
    }

    @Override
    public void visitEnd() {
        whenComplete.accept(new CompiledMethod(
                method,
                methodDescriptor,
                access,
                signature,
                annotations,
                parameterAnnotations,
                Optional.ofNullable(defaultValue),
                firstLine,
                body()));
    }

    final Names names() {
        return names;
    }

    /** What the body does, in order. */
    List<Instruction> body() {
        return List.of();
    }
}
