package dev.rotops.engine.dataflow;

import dev.rotops.engine.classfile.Instruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Recognizes how compilers put texts together: by an instruction of its own, and by a builder in one expression. */
final class TextBuilding {

    private static final String FACTORY = "java/lang/invoke/StringConcatFactory";
    private static final String BUILDER = "java.lang.StringBuilder";
    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';

    private final Map<Integer, Step> steps;
    private final Uses uses;
    private final Map<Value, Step.Call> beginnings = new HashMap<>();

    TextBuilding(Map<Integer, Step> steps, Uses uses) {
        this.steps = steps;
        this.uses = uses;
        for (Step step : steps.values()) {
            if (step instanceof Step.Call call && isOfBuilder(call, "<init>")) {
                beginnings.put(call.arguments().get(0), call);
            }
        }
    }

    static boolean isConcatenation(InvokeDynamicInsnNode dynamic) {
        return dynamic.bsm.getOwner().equals(FACTORY);
    }

    static Step concatenation(InvokeDynamicInsnNode dynamic, List<Value> arguments) {
        Type[] types = Type.getArgumentTypes(dynamic.desc);
        boolean recipe = dynamic.bsmArgs.length > 0 && dynamic.bsmArgs[0] instanceof String;
        String text =
                recipe ? (String) dynamic.bsmArgs[0] : String.valueOf(ARGUMENT).repeat(types.length);
        List<Value> parts = new ArrayList<>();
        int argument = 0;
        int constant = 1;
        for (int i = 0; i < text.length(); i++) {
            char part = text.charAt(i);
            if (part == ARGUMENT) {
                parts.add(part(arguments.get(argument), types[argument].getDescriptor()));
                argument++;
            } else if (part == CONSTANT) {
                parts.add(
                        dynamic.bsmArgs[constant++] instanceof String known
                                ? new Value.Known(known)
                                : new Value.Unknown());
            } else {
                parts.add(new Value.Known(String.valueOf(part)));
            }
        }
        return new Step.Concatenation(parts);
    }

    /** What a builder is asked for in the expression that made it is a text that is put together. */
    Step simplified(Integer at, Step step) {
        return step instanceof Step.Call call && isOfBuilder(call, "toString")
                ? parts(call).<Step>map(Step.Concatenation::new).orElse(step)
                : step;
    }

    private Optional<List<Value>> parts(Step.Call toText) {
        Deque<Value> parts = new ArrayDeque<>();
        Value builder = toText.arguments().get(0);
        while (builder instanceof Value.Made made && steps.get(made.instruction()) instanceof Step.Call call) {
            if (!isOfBuilder(call, "append") || call.arguments().size() != 2 || uses.of(builder) != 1) {
                return Optional.empty();
            }
            parts.push(appended(call));
            builder = call.arguments().get(0);
        }
        Optional<Step.Call> beginning = beginning(builder);
        if (beginning.isEmpty() || uses.of(builder) != 2) {
            return Optional.empty();
        }
        String descriptor = beginning.get().instruction().descriptor();
        if (descriptor.startsWith("(Ljava/lang/")) {
            parts.push(beginning.get().arguments().get(1));
        }
        return Optional.of(List.copyOf(parts));
    }

    /** The call of the constructor. */
    private Optional<Step.Call> beginning(Value builder) {
        boolean made = builder instanceof Value.Made created
                && steps.get(created.instruction()) instanceof Step.Creation creation
                && creation.type().equals(BUILDER);
        return made ? Optional.ofNullable(beginnings.get(builder)) : Optional.empty();
    }

    private static Value appended(Step.Call append) {
        String descriptor = append.instruction().descriptor();
        return part(append.arguments().get(1), descriptor.substring(1, descriptor.indexOf(')')));
    }

    /** Numbers stand for letters and for truths, too. */
    private static Value part(Value value, String descriptor) {
        if (value instanceof Value.Known known && known.constant() instanceof Integer number) {
            return switch (descriptor) {
                case "C" -> new Value.Known(String.valueOf((char) number.intValue()));
                case "Z" -> new Value.Known(String.valueOf(number != 0));
                default -> value;
            };
        }
        return value;
    }

    private static boolean isOfBuilder(Step.Call call, String name) {
        Instruction instruction = call.instruction();
        return instruction.owner().equals(BUILDER) && instruction.name().equals(name);
    }
}
