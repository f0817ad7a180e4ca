package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.ClassFile;
import dev.rotops.engine.classfile.ClassPathFiles;
import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledClasses;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPointKind;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.discovery.ModuleClasses;
import dev.rotops.engine.model.EntryPointRule;
import dev.rotops.engine.model.EntryPointRule.Signal;
import dev.rotops.engine.model.EntryPointRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds entry points in compiled classes. */
public final class BytecodeDiscovery {

    private static final int MOST_ROUNDS = 5;
    private static final int WORTH_A_THREAD = 200;

    private final Path root;
    private final List<ModuleClasses> modules;
    private final RuleTable rules;
    private final List<String> unreadable = new ArrayList<>();
    private final List<Detector> detectors;
    private int classes;

    private BytecodeDiscovery(Path root, List<ModuleClasses> modules, List<EntryPointRule> ofProject) {
        this.root = root;
        this.modules = modules;
        this.rules = new RuleTable(EntryPointRules.builtIn(), ofProject);
        this.detectors = List.of(
                new AnnotatedMethods(),
                new AnnotatedParameters(),
                new TypeSignals(),
                new BeanMethods(rules),
                new StaticMethods(),
                new Calls(),
                new Routes());
    }

    /**
     * Scans the classes of modules, each class file once; where the project has rules of its own, once more without them,
     * so that what they leave out can be told. What a class calls is looked for only where it mentions a class
     * that a rule is about. Jars are not scanned: no framework needs to be there.
     *
     * @param root the root of the repository
     * @param modules its modules; a class that several of them have is an entry point of each
     * @param ofProject rules of the project's own, which take the place of built-in ones with the same signal
     * @return the entry points; class files that cannot be read are listed, not fatal
     */
    public static EntryPoints scan(Path root, List<ModuleClasses> modules, List<EntryPointRule> ofProject) {
        // The directories are walked while the rules are made ready.
        ForkJoinTask<List<ClassPathFiles>> listed =
                ForkJoinTask.adapt(() -> list(modules)).fork();
        EntryPoints found = new BytecodeDiscovery(root, modules, ofProject).scan(listed.join());
        return ofProject.isEmpty()
                ? found
                : found.without(new BytecodeDiscovery(root, modules, List.of()).scan(listed.join()));
    }

    private static List<ClassPathFiles> list(List<ModuleClasses> modules) {
        return modules.parallelStream()
                .map(module -> ClassPathFiles.in(module.mainClasses()))
                .toList();
    }

    private EntryPoints scan(List<ClassPathFiles> listed) {
        List<AppModule> read = readAll(listed, this::isKnown);
        Set<String> derived = derived(read);
        if (!derived.isEmpty()) {
            read = readAll(listed, name -> derived.contains(name) || isKnown(name));
        }
        Application application = Application.of(read);
        List<Path> resources =
                listed.stream().flatMap(files -> files.resources().stream()).toList();
        Marks marks = Marks.of(application, resources, rules.table());
        List<EntryPoint> points = new ArrayList<>();
        Set<String> compiled = new HashSet<>();
        Set<String> stale = new HashSet<>();
        for (int i = 0; i < read.size(); i++) {
            AppModule module = read.get(i);
            SourceFiles files = new SourceFiles(root, modules.get(i).sourceRoots());
            find(module, application, marks).toList(module.path(), files).stream()
                    .filter(point -> point.kind() != EntryPointKind.INVARIANT)
                    .forEach(points::add);
            points.addAll(new PropertyTests(rules, root).in(modules.get(i), files));
            Staleness staleness = Staleness.of(module, files);
            compiled.addAll(staleness.files());
            stale.addAll(staleness.stale());
        }
        return new EntryPoints(points, compiled, unreadable, List.copyOf(stale), List.of(), classes);
    }

    private boolean isKnown(String className) {
        return isCalled(className) || !rules.rules(Signal.ANNOTATION, className).isEmpty();
    }

    private boolean isCalled(String className) {
        return !rules.rules(Signal.CALL, className).isEmpty();
    }

    /** Classes of the application by which a library's methods can be called, too. */
    private Set<String> derived(List<AppModule> read) {
        Set<String> derived = new HashSet<>();
        for (AppModule module : read) {
            derived.addAll(module.classes().parallelStream()
                    .filter(type -> module.supertypes(type).stream().anyMatch(this::isCalled))
                    .map(CompiledClass::name)
                    .toList());
        }
        return derived;
    }

    private FoundPoints find(AppModule module, Application application, Marks marks) {
        Annotations annotations = new Annotations(module, marks);
        BuildFiles build = new BuildFiles(root, module.path());
        Applicability applicability = new Applicability(module, annotations, application.implemented(), build::mention);
        LocatedPaths declared = WebXml.servlets(root.resolve(module.path()));
        ModuleScan scan = scan(module, annotations, applicability, declared);
        LocatedPaths located = LocatedPaths.NONE;
        for (int round = 1; round < MOST_ROUNDS && !scan.located().equals(located); round++) {
            located = scan.located();
            scan = scan(module, annotations, applicability, located.and(declared));
        }
        return scan.found();
    }

    private ModuleScan scan(
            AppModule module, Annotations annotations, Applicability applicability, LocatedPaths located) {
        Wordings wordings = new Wordings(module, annotations, located);
        List<CompiledClass> types = module.classes();
        int parts = Math.min(Runtime.getRuntime().availableProcessors(), types.size() / WORTH_A_THREAD + 1);
        List<ModuleScan> scans = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> {
                    ModuleScan scan = new ModuleScan(module, rules, annotations, applicability, wordings);
                    scan.run(detectors, types.subList(types.size() * part / parts, types.size() * (part + 1) / parts));
                    return scan;
                })
                .toList();
        scans.subList(1, parts).forEach(scans.get(0)::take);
        return scans.get(0);
    }

    private List<AppModule> readAll(List<ClassPathFiles> listed, Predicate<String> worthReading) {
        Map<String, CompiledClass> everything = new HashMap<>();
        List<AppModule> read = new ArrayList<>();
        unreadable.clear();
        classes = 0;
        for (int i = 0; i < modules.size(); i++) {
            CompiledClasses found = CompiledClasses.read(listed.get(i).classes(), worthReading);
            for (ClassFile file : found.unreadable()) {
                unreadable.add(root.relativize(file.path()).toString().replace('\\', '/'));
            }
            classes += found.classes().size();
            read.add(new AppModule(modules.get(i).module(), found.classes(), everything));
        }
        return read;
    }
}
