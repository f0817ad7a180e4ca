package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledAnnotation;
import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledMethod;
import dev.rotops.engine.classfile.TypeArguments;
import dev.rotops.engine.discovery.Confidence;
import dev.rotops.engine.discovery.EntryPointKind;
import dev.rotops.engine.discovery.entrypoint.FoundPoints.Place;
import dev.rotops.engine.model.EntryPointRule.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the detectors work with: one module, the rules, and what has been found so far. */
final class ModuleScan {

    private final AppModule module;
    private final RuleTable rules;
    private final Annotations annotations;
    private final Applicability applicability;
    private final Wordings wordings;
    private final SourceMethods sources;
    private final NameSet conditions;
    private final NameSet generated;
    private final FoundPoints found = new FoundPoints();
    private final Map<String, ClassRoutes> routes = new LinkedHashMap<>();
    private LocatedPaths located = LocatedPaths.NONE;

    ModuleScan(
            AppModule module,
            RuleTable rules,
            Annotations annotations,
            Applicability applicability,
            Wordings wordings) {
        this.module = module;
        this.rules = rules;
        this.annotations = annotations;
        this.applicability = applicability;
        this.wordings = wordings;
        this.sources = new SourceMethods(module);
        this.conditions = new NameSet(rules.table().conditions());
        this.generated = new NameSet(rules.table().generated());
    }

    /** Lets detectors look at classes of the module, but for those that were made by a framework. */
    void run(List<Detector> detectors, List<CompiledClass> classes) {
        for (CompiledClass type : classes) {
            if (!type.isAnnotation() && !generated.contains(type.name())) {
                detectors.forEach(detector -> detector.look(type, this));
            }
        }
    }

    /** Takes over what another scan of the module found. */
    void take(ModuleScan other) {
        found.take(other.found);
        routes.putAll(other.routes);
        located = located.and(other.located);
    }

    /** Whether a rule is about the annotation, or perhaps about what stands in it or on it. */
    boolean mayMeanSomething(CompiledAnnotation annotation) {
        return !rules.rules(Signal.ANNOTATION, annotation.type()).isEmpty()
                || !annotation.annotations("value").isEmpty()
                || module.find(annotation.type()).isPresent();
    }

    AppModule module() {
        return module;
    }

    RuleTable rules() {
        return rules;
    }

    Annotations annotations() {
        return annotations;
    }

    Applicability applicability() {
        return applicability;
    }

    SourceMethods sources() {
        return sources;
    }

    LocatedPaths located() {
        return located;
    }

    /** Notes what a method hands out the objects of, and at which paths these are. */
    void locate(CompiledMethod method, List<String> requests) {
        List<String> types = new ArrayList<>(List.of(method.returnType()));
        types.addAll(TypeArguments.ofReturn(method.signature()));
        List<String> paths = requests.stream()
                .map(request -> request.substring(request.indexOf(' ') + 1))
                .toList();
        for (String type : types) {
            if (module.find(type).isPresent()) {
                located = located.with(NameSet.normal(type), paths);
            }
        }
    }

    /** Notes what the code of a class registers. */
    void add(CompiledClass type, ClassRoutes registered) {
        routes.put(type.name(), registered);
    }

    /** Everything, once all classes were looked at: only then is it known which of them others put below a path. */
    FoundPoints found() {
        Set<String> nested = ClassRoutes.nestedInOthers(routes);
        routes.forEach((name, registered) -> {
            if (!nested.contains(name)) {
                registered.routes().forEach(this::add);
            }
        });
        routes.clear();
        return found;
    }

    List<String> wordings(TableRule rule, Sighting sighting) {
        return wordings.of(rule, sighting);
    }

    /** Notes what a rule found, unless it takes away what others would find. */
    void add(TableRule rule, Sighting sighting, String method, String descriptor, List<CompiledAnnotation> written) {
        if (rule.kind().isEmpty()) {
            return;
        }
        Place place = new Place(rule.kind().get(), sighting.holder(), method, descriptor);
        for (String detail : wordings.of(rule, sighting)) {
            found.add(place, detail, rule.confidence(), conditions(sighting.holder(), written), 0);
        }
    }

    /** Notes a route that code registers; what is not known of it makes it less certain. */
    private void add(RegisteredRoute route) {
        SourceMethod method = sources.of(route.type(), route.method());
        Place place = new Place(EntryPointKind.HTTP, method.type(), method.name(), method.descriptor());
        List<CompiledAnnotation> written =
                method.type().method(method.id()).map(annotations::of).orElse(List.of());
        Confidence ofRule = route.rule().confidence();
        Confidence confidence = route.predicate().isCertain() || ofRule == Confidence.LOW ? ofRule : Confidence.MEDIUM;
        found.add(place, route.predicate().toString(), confidence, conditions(method.type(), written), route.line());
    }

    private List<String> conditions(CompiledClass type, List<CompiledAnnotation> written) {
        List<String> texts = new ArrayList<>();
        for (List<CompiledAnnotation> place : List.of(annotations.of(type), written)) {
            for (CompiledAnnotation annotation : place) {
                if (conditions.contains(annotation.type())) {
                    texts.add(condition(annotation));
                }
            }
        }
        return texts;
    }

    private static String condition(CompiledAnnotation annotation) {
        List<String> values = new ArrayList<>();
        annotation.values().keySet().stream().sorted().forEach(name -> values.addAll(annotation.texts(name)));
        String text = "@" + Sighting.shortName(annotation.type());
        return values.isEmpty() ? text : text + "(" + String.join(", ", values) + ")";
    }
}
