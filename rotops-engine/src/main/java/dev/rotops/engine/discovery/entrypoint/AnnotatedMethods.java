package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledAnnotation;
import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledMethod;
import dev.rotops.engine.discovery.EntryPointKind;
import dev.rotops.engine.model.EntryPointRule.Holder;
import dev.rotops.engine.model.EntryPointRule.On;
import dev.rotops.engine.model.EntryPointRule.Signal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds annotations on methods, on those of supertypes too where the rule says that they are inherited. */
final class AnnotatedMethods implements Detector {

    private static final String LOCATE = "locate";

    @Override
    public void look(CompiledClass type, ModuleScan scan) {
        for (MethodFamily family : MethodFamily.annotatedOf(type, scan.module(), scan::mayMeanSomething)) {
            if (!look(family, scan, false)) {
                look(family, scan, true);
            }
        }
    }

    /**
     * Of each kind, the nearest declaration counts. What locates the object that has the methods is one only where nothing
     * else was found.
     */
    private static boolean look(MethodFamily family, ModuleScan scan, boolean locators) {
        Set<Optional<EntryPointKind>> found = new HashSet<>();
        for (MethodFamily.Declaration declaration : family.declarations()) {
            Set<Optional<EntryPointKind>> here = new HashSet<>();
            for (CompiledAnnotation annotation : scan.annotations().of(declaration.method())) {
                Optional<TableRule> rule = rule(annotation, family, declaration, scan, locators);
                if (rule.isPresent() && !found.contains(rule.get().kind())) {
                    add(rule.get(), annotation, family, declaration, scan);
                    here.add(rule.get().kind());
                }
            }
            found.addAll(here);
        }
        return !found.isEmpty();
    }

    private static void add(
            TableRule rule,
            CompiledAnnotation annotation,
            MethodFamily family,
            MethodFamily.Declaration declaration,
            ModuleScan scan) {
        List<CompiledAnnotation> written = new ArrayList<>();
        family.declarations().forEach(other -> written.addAll(scan.annotations().of(other.method())));
        String about = Applicability.about(rule, about(annotation, declaration.method()))
                .orElse("");
        Sighting sighting = Sighting.of(family.holder(), family.name(), annotation, written, about);
        scan.add(rule, sighting, family.name(), family.descriptor(), written);
        if (isLocator(rule)) {
            scan.locate(declaration.method(), scan.wordings(rule, sighting));
        }
    }

    private static Optional<TableRule> rule(
            CompiledAnnotation annotation,
            MethodFamily family,
            MethodFamily.Declaration declaration,
            ModuleScan scan,
            boolean locators) {
        boolean implementation = family.isImplementation(declaration);
        for (TableRule rule : scan.rules().rules(Signal.ANNOTATION, annotation.type())) {
            if (rule.rule().scope().on() == On.METHOD
                    && isLocator(rule) == locators
                    && (implementation || rule.rule().scope().inherited())
                    && isAtHome(rule, family)
                    && scan.applicability().holds(rule, family.holder())
                    && Applicability.about(rule, about(annotation, declaration.method()))
                            .isPresent()) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private static boolean isLocator(TableRule rule) {
        return rule.rule().route().equals(Optional.of(LOCATE));
    }

    /** What is not bound to the type is found where it stands, or on the classes that are made of an abstract one. */
    private static boolean isAtHome(TableRule rule, MethodFamily family) {
        CompiledClass declaring = family.implementation().type();
        boolean own = declaring.name().equals(family.holder().name());
        boolean bound = !rule.in().isEmpty();
        return own || bound || (rule.rule().scope().holder() == Holder.CLASS && declaring.isAbstract());
    }

    /** Types that the method's parameters have, and that the annotation names. */
    private static List<String> about(CompiledAnnotation annotation, CompiledMethod method) {
        List<String> names = new ArrayList<>(method.parameterTypes());
        annotation.values().keySet().forEach(attribute -> names.addAll(annotation.texts(attribute)));
        return names;
    }
}
