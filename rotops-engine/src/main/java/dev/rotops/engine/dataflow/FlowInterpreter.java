package dev.rotops.engine.dataflow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Says what instructions leave behind. No class is looked up, let alone loaded. */
final class FlowInterpreter extends Interpreter<Slot> {

    private final InsnList instructions;
    private final BasicInterpreter sizes = new BasicInterpreter();
    private int parameters;

    FlowInterpreter(InsnList instructions) {
        super(Opcodes.ASM9);
        this.instructions = instructions;
    }

    @Override
    public @Nullable Slot newValue(@Nullable Type type) {
        if (type == null) {
            return new Slot(1, new Value.Unknown());
        }
        return type.getSort() == Type.VOID ? null : new Slot(type.getSize(), new Value.Unknown());
    }

    @Override
    public Slot newParameterValue(boolean isInstanceMethod, int local, Type type) {
        return new Slot(type.getSize(), new Value.Parameter(parameters++));
    }

    @Override
    public Slot newOperation(AbstractInsnNode instruction) throws AnalyzerException {
        Slot made = made(instruction, sizes.newOperation(instruction));
        int opcode = instruction.getOpcode();
        if (instruction instanceof LdcInsnNode load && isPlain(load.cst)) {
            return new Slot(made.size(), new Value.Known(load.cst));
        }
        if (instruction instanceof IntInsnNode push) {
            return new Slot(1, new Value.Known(push.operand));
        }
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
            return new Slot(1, new Value.Known(opcode - Opcodes.ICONST_0));
        }
        return instruction instanceof FieldInsnNode field
                ? new Slot(made.size(), new Value.StaticField(field.owner.replace('/', '.'), field.name))
                : made;
    }

    private static boolean isPlain(Object constant) {
        return constant instanceof String || constant instanceof Number;
    }

    @Override
    public Slot copyOperation(AbstractInsnNode instruction, Slot value) {
        return value;
    }

    @Override
    public Slot unaryOperation(AbstractInsnNode instruction, Slot value) throws AnalyzerException {
        return instruction.getOpcode() == Opcodes.CHECKCAST
                ? value
                : made(instruction, sizes.unaryOperation(instruction, BasicValue.UNINITIALIZED_VALUE));
    }

    @Override
    public Slot binaryOperation(AbstractInsnNode instruction, Slot one, Slot other) throws AnalyzerException {
        return made(
                instruction,
                sizes.binaryOperation(instruction, BasicValue.UNINITIALIZED_VALUE, BasicValue.UNINITIALIZED_VALUE));
    }

    @Override
    public @Nullable Slot ternaryOperation(AbstractInsnNode instruction, Slot one, Slot two, Slot three) {
        return null;
    }

    @Override
    public Slot naryOperation(AbstractInsnNode instruction, List<? extends Slot> values) throws AnalyzerException {
        return made(instruction, sizes.naryOperation(instruction, List.of()));
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, Slot value, Slot expected) {
        // What a method returns is read off its frames.
    }

    @Override
    public Slot merge(Slot one, Slot other) {
        return one.or(other);
    }

    private Slot made(AbstractInsnNode instruction, @Nullable BasicValue result) {
        int size = result == null ? 1 : result.getSize();
        return new Slot(size, new Value.Made(instructions.indexOf(instruction)));
    }
}
