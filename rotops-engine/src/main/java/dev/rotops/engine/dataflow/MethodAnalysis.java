package dev.rotops.engine.dataflow;

import dev.rotops.engine.classfile.Instruction;
import dev.rotops.engine.classfile.Instruction.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** Follows what the instructions of one method do with values. */
final class MethodAnalysis {

    /** A frame for each instruction, with a word for each variable and operand. */
    private static final long MOST_WORDS = 4_000_000;

    private final String owner;
    private final Map<Integer, Step> steps = new TreeMap<>();
    private final List<Value> returned = new ArrayList<>();
    private final Map<String, Value> assigned = new LinkedHashMap<>();
    private final Uses uses = new Uses();
    private final Arrays arrays = new Arrays();
    private int line;

    private MethodAnalysis(String owner) {
        this.owner = owner;
    }

    /** Nothing where the code is none that a JVM would run, or is too large. */
    static Optional<MethodFlow> of(String owner, MethodNode method) {
        long words = (long) method.instructions.size() * (method.maxLocals + method.maxStack + 1);
        if (words > MOST_WORDS) {
            return Optional.empty();
        }
        try {
            Analyzer<Slot> analyzer = new Analyzer<>(new FlowInterpreter(method.instructions));
            return Optional.of(new MethodAnalysis(owner).read(method, analyzer.analyze(owner, method)));
        } catch (AnalyzerException | RuntimeException e) {
            // A class file can hold anything.
            return Optional.empty();
        }
    }

    private MethodFlow read(MethodNode method, Frame<Slot>[] frames) {
        for (int at = 0; at < frames.length; at++) {
            AbstractInsnNode instruction = method.instructions.get(at);
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            } else if (frames[at] != null && instruction.getOpcode() >= 0) {
                read(at, instruction, new Operands(frames[at]));
            }
        }
        arrays.known(uses).forEach((at, elements) -> steps.put(at, new Step.Array(elements)));
        steps.replaceAll(new TextBuilding(Map.copyOf(steps), uses)::simplified);
        return new MethodFlow(
                owner + "." + method.name + method.desc,
                Collections.unmodifiableMap(steps),
                List.copyOf(returned),
                Collections.unmodifiableMap(assigned));
    }

    private void read(int at, AbstractInsnNode instruction, Operands operands) {
        if (instruction instanceof MethodInsnNode call) {
            call(at, call, operands);
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            dynamic(at, dynamic, operands);
        } else if (instruction instanceof TypeInsnNode type) {
            make(at, type, operands);
        } else if (instruction instanceof FieldInsnNode field) {
            assign(field, operands);
        } else if (instruction.getOpcode() == Opcodes.AASTORE) {
            List<Value> stored = operands.last(3);
            arrays.store(stored.get(0), stored.get(1), stored.get(2));
            uses.add(stored.get(2));
        } else if (instruction.getOpcode() == Opcodes.ARETURN) {
            returned.add(operands.last(1).get(0));
        }
    }

    private void call(int at, MethodInsnNode call, Operands operands) {
        List<String> types = new ArrayList<>();
        if (call.getOpcode() != Opcodes.INVOKESTATIC) {
            types.add(call.owner.replace('/', '.'));
        }
        Stream.of(Type.getArgumentTypes(call.desc)).map(Type::getClassName).forEach(types::add);
        List<Value> arguments = operands.last(types.size());
        arguments.forEach(uses::add);
        steps.put(at, new Step.Call(instruction(Operation.CALL, call.owner, call.name, call.desc), types, arguments));
    }

    private void dynamic(int at, InvokeDynamicInsnNode dynamic, Operands operands) {
        List<Value> arguments = operands.last(Type.getArgumentTypes(dynamic.desc).length);
        arguments.forEach(uses::add);
        if (TextBuilding.isConcatenation(dynamic)) {
            steps.put(at, TextBuilding.concatenation(dynamic, arguments));
            return;
        }
        Stream.of(dynamic.bsmArgs)
                .filter(Handle.class::isInstance)
                .map(Handle.class::cast)
                .findFirst()
                .map(handle -> instruction(Operation.FUNCTION, handle.getOwner(), handle.getName(), handle.getDesc()))
                .ifPresent(function -> steps.put(at, new Step.Function(function, arguments)));
    }

    private void make(int at, TypeInsnNode type, Operands operands) {
        if (type.getOpcode() == Opcodes.NEW) {
            steps.put(at, new Step.Creation(type.desc.replace('/', '.')));
        } else if (type.getOpcode() == Opcodes.ANEWARRAY) {
            arrays.make(at, operands.last(1).get(0));
        }
    }

    private void assign(FieldInsnNode field, Operands operands) {
        boolean isStatic = field.getOpcode() == Opcodes.PUTSTATIC;
        if (!isStatic && field.getOpcode() != Opcodes.PUTFIELD) {
            return;
        }
        Value value = operands.last(1).get(0);
        uses.add(value);
        if (isStatic && field.owner.equals(owner)) {
            assigned.merge(field.name, value, (one, other) -> one.equals(other) ? one : new Value.Unknown());
        }
    }

    private Instruction instruction(Operation operation, String holder, String name, String descriptor) {
        return new Instruction(operation, holder.replace('/', '.'), name, descriptor, line);
    }

    /** What lies on the stack before an instruction. */
    private record Operands(Frame<Slot> frame) {
        List<Value> last(int count) {
            List<Value> values = new ArrayList<>(count);
            for (int i = frame.getStackSize() - count; i < frame.getStackSize(); i++) {
                values.add(frame.getStack(i).value());
            }
            return values;
        }
    }
}
