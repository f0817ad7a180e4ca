package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledAnnotation;
import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledMethod;
import dev.rotops.engine.model.EntryPointRule.On;
import dev.rotops.engine.model.EntryPointRule.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds methods by annotations on their parameters. */
final class AnnotatedParameters implements Detector {

    @Override
    public void look(CompiledClass type, ModuleScan scan) {
        for (CompiledMethod method : type.methods()) {
            if (method.isSynthetic()) {
                continue;
            }
            for (int i = 0; i < method.parameterAnnotations().size(); i++) {
                look(type, method, i, scan);
            }
        }
    }

    private static void look(CompiledClass type, CompiledMethod method, int parameter, ModuleScan scan) {
        List<CompiledAnnotation> annotations =
                scan.annotations().resolve(method.parameterAnnotations().get(parameter));
        List<String> names = new ArrayList<>();
        method.parameterTypes().stream().skip(parameter).limit(1).forEach(names::add);
        annotations.forEach(annotation -> names.add(annotation.type()));
        for (CompiledAnnotation annotation : annotations) {
            for (TableRule rule : scan.rules().rules(Signal.ANNOTATION, annotation.type())) {
                Optional<String> about = Applicability.about(rule, names);
                if (rule.rule().scope().on() == On.PARAMETER
                        && about.isPresent()
                        && scan.applicability().holds(rule, type)) {
                    Sighting sighting = Sighting.of(type, method.name(), annotation, annotations, about.get());
                    scan.add(
                            rule,
                            sighting,
                            method.name(),
                            method.descriptor(),
                            scan.annotations().of(method));
                }
            }
        }
    }
}
