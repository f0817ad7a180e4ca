package dev.rotops.engine.dataflow;

import dev.rotops.engine.classfile.Instruction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts texts together as the code of a method does. */
final class TextReading {

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 100;
    private static final List<Text> NOTHING_KNOWN = List.of(Text.UNKNOWN);

    private final Set<Bound> open = new HashSet<>();

    List<Text> of(Bound value) {
        Set<Text> texts = new LinkedHashSet<>();
        for (Bound origin : value.origins()) {
            if (origin.value() instanceof Value.Known known) {
                texts.add(new Text(String.valueOf(known.constant()), true));
            } else if (open.size() < DEEPEST && open.add(origin)) {
                texts.addAll(
                        origin.madeBy().map(step -> made(step, origin.scope())).orElse(NOTHING_KNOWN));
                open.remove(origin);
            } else {
                texts.add(Text.UNKNOWN);
            }
        }
        return texts.size() > Slot.MOST_ALTERNATIVES ? NOTHING_KNOWN : List.copyOf(texts);
    }

    private List<Text> made(Step step, Scope scope) {
        if (step instanceof Step.Concatenation concatenation) {
            return joined(concatenation.parts().stream().map(scope::bind).toList());
        }
        return step instanceof Step.Call call ? called(call, scope) : NOTHING_KNOWN;
    }

    private List<Text> called(Step.Call call, Scope scope) {
        Instruction method = call.instruction();
        List<Bound> arguments = call.arguments().stream().map(scope::bind).toList();
        return switch (method.owner() + "." + method.id()) {
            case "java.lang.String.concat(Ljava/lang/String;)Ljava/lang/String;",
                    "kotlin.jvm.internal.Intrinsics.stringPlus(Ljava/lang/String;Ljava/lang/Object;)Ljava/lang/String;" ->
                joined(arguments);
            case "java.lang.String.toString()Ljava/lang/String;",
                    "java.lang.String.intern()Ljava/lang/String;",
                    "java.lang.String.valueOf(Ljava/lang/Object;)Ljava/lang/String;",
                    "java.lang.Integer.valueOf(I)Ljava/lang/Integer;",
                    "java.util.Objects.requireNonNull(Ljava/lang/Object;)Ljava/lang/Object;" -> of(arguments.get(0));
            case "java.lang.String.format(Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;",
                    "java.lang.String.formatted([Ljava/lang/Object;)Ljava/lang/String;" ->
                formatted(arguments.get(0), arguments.get(1));
            default -> NOTHING_KNOWN;
        };
    }

    private List<Text> joined(List<Bound> parts) {
        List<Text> joined = List.of(new Text("", true));
        for (Bound part : parts) {
            List<Text> longer = new ArrayList<>();
            for (Text end : of(part)) {
                joined.forEach(beginning -> longer.add(beginning.and(end)));
            }
            if (longer.size() > Slot.MOST_ALTERNATIVES || longer.get(0).text().length() > LONGEST) {
                return NOTHING_KNOWN;
            }
            joined = longer;
        }
        return joined;
    }

    private List<Text> formatted(Bound format, Bound arguments) {
        List<Text> formats = of(format);
        Optional<List<Bound>> values = arguments.elements();
        if (formats.size() != 1 || !formats.get(0).isKnown() || values.isEmpty()) {
            return NOTHING_KNOWN;
        }
        return FormatPattern.parts(formats.get(0).text(), values.get(), format.scope())
                .map(this::joined)
                .orElse(NOTHING_KNOWN);
    }
}
