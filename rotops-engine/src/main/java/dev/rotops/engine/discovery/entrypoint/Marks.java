package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledAnnotation;
import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.model.EntryPointRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Types that count as annotated although the annotation stands elsewhere: on a configuration that names their package, or
 * in a document that names them.
 *
 * @param byType names of the annotations by the name of the type
 */
record Marks(Map<String, List<String>> byType) {

    static Marks of(Application application, List<Path> resources, EntryPointRules table) {
        Map<String, List<String>> marks = new HashMap<>();
        for (EntryPointRules.PackageScan scan : table.packageScans()) {
            NameSet annotation = new NameSet(List.of(scan.annotation()));
            List<String> packages = new ArrayList<>();
            for (AppModule module : application.modules()) {
                for (CompiledClass type : module.classes()) {
                    for (CompiledAnnotation written : type.annotations()) {
                        withContents(written)
                                .filter(scanning -> annotation.contains(scanning.type()))
                                .forEach(scanning -> packages.addAll(packages(scanning, type)));
                    }
                }
            }
            interfacesIn(packages, application).forEach(name -> mark(name, scan.marks(), marks));
        }
        for (EntryPointRules.Document document : table.documents()) {
            Set<String> names = new DocumentNames(document).in(resources);
            names.forEach(name -> mark(name, document.marks(), marks));
        }
        return new Marks(marks);
    }

    List<CompiledAnnotation> of(CompiledClass type) {
        return byType.getOrDefault(type.name(), List.of()).stream()
                .map(name -> new CompiledAnnotation(name, Map.of()))
                .toList();
    }

    private static Stream<CompiledAnnotation> withContents(CompiledAnnotation annotation) {
        return Stream.concat(Stream.of(annotation), annotation.annotations("value").stream());
    }

    private static void mark(String type, String annotation, Map<String, List<String>> marks) {
        List<String> there = marks.computeIfAbsent(type, name -> new ArrayList<>(1));
        if (!there.contains(annotation)) {
            there.add(annotation);
        }
    }

    private static List<String> packages(CompiledAnnotation scan, CompiledClass configuration) {
        List<String> packages = new ArrayList<>(scan.texts("value"));
        packages.addAll(scan.texts("basePackages"));
        for (String type : scan.texts("basePackageClasses")) {
            packages.add(type.substring(0, Math.max(0, type.lastIndexOf('.'))));
        }
        return packages.isEmpty() ? List.of(configuration.packageName()) : packages;
    }

    private static List<String> interfacesIn(List<String> packages, Application application) {
        NameSet names = new NameSet(packages);
        List<String> found = new ArrayList<>();
        if (packages.isEmpty()) {
            return found;
        }
        for (AppModule module : application.modules()) {
            for (CompiledClass type : module.classes()) {
                if (type.isInterface() && !type.isAnnotation() && isIn(type.packageName(), names)) {
                    found.add(type.name());
                }
            }
        }
        return found;
    }

    private static boolean isIn(String packageName, NameSet packages) {
        String at = packageName;
        while (!at.isEmpty()) {
            if (packages.contains(at)) {
                return true;
            }
            at = at.substring(0, Math.max(0, at.lastIndexOf('.')));
        }
        return false;
    }
}
