package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledAnnotation;
import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledMethod;
import dev.rotops.engine.classfile.TypeArguments;
import dev.rotops.engine.model.EntryPointRule.Signal;
import java.util.ArrayList;
import java.util.List;

/** Finds methods that make beans, by what they return. */
final class BeanMethods implements Detector {

    private final NameSet beans;

    BeanMethods(RuleTable rules) {
        this.beans = new NameSet(rules.table().beans());
    }

    @Override
    public void look(CompiledClass type, ModuleScan scan) {
        for (CompiledMethod method : type.methods()) {
            if (method.annotations().isEmpty() || method.isSynthetic()) {
                continue;
            }
            List<CompiledAnnotation> annotations = scan.annotations().of(method);
            if (annotations.stream().anyMatch(annotation -> beans.contains(annotation.type()))) {
                look(type, method, annotations, scan);
            }
        }
    }

    private static void look(
            CompiledClass type, CompiledMethod method, List<CompiledAnnotation> annotations, ModuleScan scan) {
        List<String> arguments = TypeArguments.ofReturn(method.signature());
        String about = arguments.isEmpty() ? "" : Sighting.shortName(arguments.get(0));
        for (String returned : returned(method, scan)) {
            for (TableRule rule : scan.rules().rules(Signal.BEAN, returned)) {
                if (scan.applicability().holdsAnywhere(rule, type)) {
                    Sighting sighting = Sighting.of(type, method.name(), returned, about);
                    scan.add(rule, sighting, method.name(), method.descriptor(), annotations);
                    return;
                }
            }
        }
    }

    /** The type that the method returns, and what that is besides where it is a class of the application. */
    private static List<String> returned(CompiledMethod method, ModuleScan scan) {
        List<String> types = new ArrayList<>(List.of(method.returnType()));
        scan.module()
                .find(method.returnType())
                .ifPresent(type -> types.addAll(scan.module().supertypes(type)));
        return types;
    }
}
