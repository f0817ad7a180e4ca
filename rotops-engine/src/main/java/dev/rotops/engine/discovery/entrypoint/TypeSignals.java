package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledAnnotation;
import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.model.EntryPointRule.On;
import dev.rotops.engine.model.EntryPointRule.Signal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a type as a whole is: by annotations on it, and by what it extends and implements. */
final class TypeSignals implements Detector {

    @Override
    public void look(CompiledClass type, ModuleScan scan) {
        Set<TableRule> applied = Collections.newSetFromMap(new IdentityHashMap<>());
        List<CompiledAnnotation> annotations = scan.annotations().of(type);
        for (CompiledAnnotation annotation : annotations) {
            for (TableRule rule : scan.rules().rules(Signal.ANNOTATION, annotation.type())) {
                if (rule.rule().scope().on() == On.TYPE && applied.add(rule)) {
                    apply(rule, Sighting.of(type, "", annotation, annotations, ""), scan);
                }
            }
        }
        for (String supertype : scan.module().supertypes(type)) {
            for (TableRule rule : scan.rules().rules(Signal.SUPERTYPE, supertype)) {
                Optional<String> about = Applicability.about(rule, typeArguments(type, supertype, scan));
                if (about.isPresent() && applied.add(rule)) {
                    apply(rule, Sighting.of(type, "", supertype, about.get()), scan);
                }
            }
        }
    }

    private static void apply(TableRule rule, Sighting sighting, ModuleScan scan) {
        CompiledClass type = sighting.holder();
        if (!scan.applicability().holds(rule, type)) {
            return;
        }
        MethodSelection selection = new MethodSelection(scan.module());
        for (MethodSelection.Selected selected : selection.of(type, rule.rule().methods())) {
            List<CompiledAnnotation> written = new ArrayList<>();
            selected.method()
                    .forEach(method -> written.addAll(scan.annotations().of(method)));
            Sighting method = sighting.ofMethod(selected.name());
            if (type.enclosing().isPresent() && !selected.method().isEmpty()) {
                SourceMethod around = scan.sources().of(type, selected.method().get(0));
                scan.add(rule, method.heldBy(around.type()), around.name(), around.descriptor(), written);
            } else {
                scan.add(rule, method, selected.name(), selected.descriptor(), written);
            }
        }
    }

    private static List<String> typeArguments(CompiledClass type, String supertype, ModuleScan scan) {
        List<String> arguments = new ArrayList<>();
        for (CompiledClass declaring : scan.module().lineage(type)) {
            declaring.typeArguments().forEach((name, written) -> {
                if (NameSet.normal(name).equals(supertype)) {
                    arguments.addAll(written);
                }
            });
        }
        return arguments;
    }
}
