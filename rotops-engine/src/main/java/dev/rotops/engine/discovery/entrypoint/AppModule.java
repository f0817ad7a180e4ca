package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of one module, which sees those of the other modules where it has none of the name itself. Classes of
 * libraries are names here: nothing is known of what they extend.
 */
final class AppModule {

    /** No application has more; a damaged one shall not fill the memory. */
    private static final int MOST_ANCESTORS = 1_000;

    private final String path;
    private final Map<String, CompiledClass> own = new LinkedHashMap<>();
    private final List<CompiledClass> classes;
    private final Map<String, CompiledClass> all;
    private final Map<String, Set<String>> supertypes = new ConcurrentHashMap<>();

    /**
     * @param path path of the module relative to the root
     * @param classes its classes; of two with the same name, the first one is the one that runs, unless its file is not
     *     where the name would have it
     * @param all the classes of all modules, shared by them
     */
    AppModule(String path, List<CompiledClass> classes, Map<String, CompiledClass> all) {
        this.path = path;
        this.all = all;
        for (CompiledClass type : classes) {
            own.merge(type.name(), type, AppModule::theOneThatRuns);
            all.merge(type.name(), type, AppModule::theOneThatRuns);
        }
        this.classes = List.copyOf(own.values());
    }

    private static CompiledClass theOneThatRuns(CompiledClass one, CompiledClass other) {
        return isInPlace(one) || !isInPlace(other) ? one : other;
    }

    private static boolean isInPlace(CompiledClass type) {
        return type.file().className().equals(type.name());
    }

    String path() {
        return path;
    }

    List<CompiledClass> classes() {
        return classes;
    }

    /** A class of this very module. */
    Optional<CompiledClass> own(String name) {
        return Optional.ofNullable(own.get(name));
    }

    Optional<CompiledClass> find(String name) {
        CompiledClass mine = own.get(name);
        return Optional.ofNullable(mine == null ? all.get(name) : mine);
    }

    private boolean isKnown(String name) {
        return own.containsKey(name) || all.containsKey(name);
    }

    /** Names of everything that the type extends and implements, as far as classes of the application tell; not itself. */
    Set<String> supertypes(CompiledClass type) {
        Set<String> known = supertypes.get(type.name());
        if (known != null) {
            return known;
        }
        Set<String> names = new LinkedHashSet<>();
        for (CompiledClass declaring : lineage(type)) {
            parents(declaring).forEach(name -> names.add(NameSet.normal(name)));
        }
        supertypes.put(type.name(), names);
        return names;
    }

    /** The type, its superclasses, then all its interfaces, as far as they are classes of the application. */
    List<CompiledClass> lineage(CompiledClass type) {
        if (!isKnown(type.superName()) && type.interfaces().stream().noneMatch(this::isKnown)) {
            return List.of(type);
        }
        Map<String, CompiledClass> found = new LinkedHashMap<>();
        CompiledClass next = type;
        while (found.size() < MOST_ANCESTORS && found.putIfAbsent(next.name(), next) == null) {
            Optional<CompiledClass> parent = find(next.superName());
            if (parent.isEmpty()) {
                break;
            }
            next = parent.get();
        }
        Deque<CompiledClass> open = new ArrayDeque<>(found.values());
        while (!open.isEmpty() && found.size() < MOST_ANCESTORS) {
            for (String name : open.remove().interfaces()) {
                Optional<CompiledClass> parent = find(name);
                if (parent.isPresent() && found.putIfAbsent(name, parent.get()) == null) {
                    open.add(parent.get());
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static List<String> parents(CompiledClass type) {
        List<String> names = new ArrayList<>(type.interfaces());
        if (!type.superName().isEmpty()) {
            names.add(0, type.superName());
        }
        return names;
    }
}
