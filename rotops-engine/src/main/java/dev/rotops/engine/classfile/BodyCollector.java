package dev.rotops.engine.classfile;

import dev.rotops.engine.classfile.Instruction.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Puts together a method, with what its body does. */
final class BodyCollector extends MethodCollector {

    private final List<Instruction> body = new ArrayList<>();
    private int line;

    BodyCollector(
            Names names,
            Consumer<CompiledMethod> whenComplete,
            int access,
            String method,
            String methodDescriptor,
            String signature) {
        super(names, whenComplete, access, method, methodDescriptor, signature);
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        super.visitLineNumber(number, start);
        line = number;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        add(Operation.CALL, names().ofClass(owner), name, descriptor);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            add(Operation.NEW, names().ofClass(type), "", "");
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        for (Object argument : arguments) {
            if (argument instanceof Handle handle) {
                add(Operation.FUNCTION, names().ofClass(handle.getOwner()), handle.getName(), handle.getDesc());
            }
        }
    }

    @Override
    List<Instruction> body() {
        return body;
    }

    private void add(Operation operation, String owner, String name, String descriptor) {
        body.add(new Instruction(operation, owner, name, descriptor, line));
    }
}
