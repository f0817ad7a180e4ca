package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledMethod;
import dev.rotops.engine.classfile.Instruction;
import dev.rotops.engine.classfile.Instruction.Operation;
import dev.rotops.engine.model.EntryPointRule.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what bodies of methods call. */
final class Calls implements Detector {

    @Override
    public void look(CompiledClass type, ModuleScan scan) {
        for (CompiledMethod method : type.methods()) {
            if (method.isBridge()) {
                continue;
            }
            for (Instruction instruction : method.body()) {
                rule(instruction, scan)
                        .filter(rule -> rule.rule().route().isEmpty())
                        .ifPresent(rule -> add(rule, instruction, scan.sources().of(type, method), scan));
            }
        }
    }

    private static void add(TableRule rule, Instruction call, SourceMethod method, ModuleScan scan) {
        if (!scan.applicability().holdsAnywhere(rule, method.type())) {
            return;
        }
        String name = call.name().startsWith("<") ? "" : "." + call.name();
        Sighting sighting = new Sighting(
                method.type(), method.name(), Sighting.shortName(call.owner()) + name, Optional.empty(), List.of(), "");
        scan.add(rule, sighting, method.name(), method.descriptor(), List.of());
    }

    /** The first rule that is about the call, or about one of what its class extends in libraries. */
    static Optional<TableRule> rule(Instruction instruction, ModuleScan scan) {
        boolean call = instruction.operation() == Operation.CALL || instruction.operation() == Operation.FUNCTION;
        if (!call) {
            return Optional.empty();
        }
        for (String owner : owners(instruction, scan)) {
            for (TableRule rule : scan.rules().rules(Signal.CALL, owner)) {
                if (rule.isCallOf(instruction.name())) {
                    return Optional.of(rule);
                }
            }
        }
        return Optional.empty();
    }

    /** The class that is named, and what it has its method from where that is no class of the application. */
    private static List<String> owners(Instruction instruction, ModuleScan scan) {
        Optional<CompiledClass> own = scan.module().find(instruction.owner());
        if (own.isEmpty() || isDeclared(instruction.name(), own.get(), scan)) {
            return List.of(instruction.owner());
        }
        List<String> owners = new ArrayList<>(List.of(instruction.owner()));
        owners.addAll(scan.module().supertypes(own.get()));
        return owners;
    }

    private static boolean isDeclared(String method, CompiledClass type, ModuleScan scan) {
        return scan.module().lineage(type).stream()
                .flatMap(declaring -> declaring.methods().stream())
                .anyMatch(declared -> declared.name().equals(method));
    }
}
