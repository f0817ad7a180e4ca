package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledMethod;
import dev.rotops.engine.classfile.Instruction;
import dev.rotops.engine.classfile.Instruction.Operation;
import dev.rotops.engine.classfile.MethodReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the method of the source that code belongs to. Compilers put lambdas into methods, and anonymous classes into
 * classes, of their own.
 */
final class SourceMethods {

    private static final int DEEPEST = 50;
    private static final String LAMBDA = "lambda$";

    private final AppModule module;
    private final Map<String, Map<String, CompiledMethod>> users = new HashMap<>();

    SourceMethods(AppModule module) {
        this.module = module;
    }

    SourceMethod of(CompiledClass type, CompiledMethod method) {
        CompiledClass atType = type;
        CompiledMethod atMethod = method;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<CompiledMethod> around = atMethod.isSynthetic() ? around(atType, atMethod) : Optional.empty();
            if (around.isPresent()) {
                atMethod = around.get();
                continue;
            }
            Optional<MethodReference> enclosing = atType.enclosing();
            Optional<CompiledClass> outer = enclosing.flatMap(reference -> module.find(reference.className()));
            if (outer.isEmpty()) {
                break;
            }
            Optional<CompiledMethod> outerMethod =
                    outer.get().method(enclosing.get().id());
            if (outerMethod.isEmpty()) {
                return new SourceMethod(
                        outer.get(), enclosing.get().method(), enclosing.get().descriptor());
            }
            atType = outer.get();
            atMethod = outerMethod.get();
        }
        return new SourceMethod(atType, atMethod.name(), atMethod.descriptor());
    }

    /** Who makes a function of the method; else the method that its name is made of. */
    private Optional<CompiledMethod> around(CompiledClass type, CompiledMethod method) {
        CompiledMethod user = users(type).get(method.id());
        if (user != null && !user.id().equals(method.id())) {
            return Optional.of(user);
        }
        String name = method.name().startsWith(LAMBDA) ? method.name().substring(LAMBDA.length()) : method.name();
        int end = name.indexOf('$');
        if (end <= 0) {
            return Optional.empty();
        }
        String plain = switch (name.substring(0, end)) {
            case "new" -> "<init>";
            case "static" -> "<clinit>";
            default -> name.substring(0, end);
        };
        return type.methods().stream()
                .filter(other -> other.name().equals(plain) && !other.isSynthetic())
                .findFirst();
    }

    private Map<String, CompiledMethod> users(CompiledClass type) {
        return users.computeIfAbsent(type.name(), name -> {
            Map<String, CompiledMethod> found = new HashMap<>();
            for (CompiledMethod method : type.methods()) {
                for (Instruction instruction : method.body()) {
                    if (instruction.operation() == Operation.FUNCTION
                            && instruction.owner().equals(type.name())) {
                        found.putIfAbsent(instruction.id(), method);
                    }
                }
            }
            return found;
        });
    }
}
