package dev.rotops.engine.classfile;

import dev.rotops.engine.classfile.Instruction.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Puts together a method. */
final class MethodCollector extends MethodVisitor {

    private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";

    private final Names names;
    private final Consumer<CompiledMethod> whenComplete;
    private final int access;
    private final String method;
    private final String methodDescriptor;
    private final String signature;
    private final List<CompiledAnnotation> annotations = new ArrayList<>(0);
    private final List<List<CompiledAnnotation>> parameterAnnotations = new ArrayList<>(0);
    private final List<Instruction> body = new ArrayList<>(0);
    private @Nullable Object defaultValue;
    private int line;
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
        line = number;
        firstLine = firstLine == 0 ? number : Math.min(firstLine, number);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        add(Operation.CALL, names.ofClass(owner), name, descriptor);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            add(Operation.NEW, names.ofClass(type), "", "");
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        if (opcode == Opcodes.GETSTATIC) {
            add(Operation.CONSTANT, names.ofClass(owner), name, "");
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        if (value instanceof String text) {
            add(Operation.TEXT, "", text, "");
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        for (Object argument : arguments) {
            if (argument instanceof Handle handle) {
                add(Operation.FUNCTION, names.ofClass(handle.getOwner()), handle.getName(), handle.getDesc());
            } else if (argument instanceof String recipe && bootstrap.getOwner().equals(CONCATENATION)) {
                add(Operation.TEXT, "", recipe.replaceAll("[\u0001\u0002]", "{}"), "");
            }
        }
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
                body));
    }

    private void add(Operation operation, String owner, String name, String descriptor) {
        body.add(new Instruction(operation, owner, name, descriptor, line));
    }
}
