package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.ClassFileNames;
import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.claims.TestReference;
import dev.rotops.engine.files.RootedPath;
import dev.rotops.engine.model.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds, for the owners of a behavior, the tests that an engine will report. */
final class ProofOwners {

    private final ModelGraph graph;
    private final CompiledTests tests;
    private final Map<String, List<TestClass>> byFileName = new HashMap<>();
    private final Map<String, TestClass> byName = new HashMap<>();

    ProofOwners(ModelGraph graph) {
        this.graph = graph;
        this.tests = graph.tests();
        for (TestClass type : tests.classes()) {
            byName.put(type.name(), type);
            byFileName
                    .computeIfAbsent(fileName(type.source()), name -> new ArrayList<>())
                    .add(type);
        }
    }

    List<ProofOwner> of(ResolvedUnit unit) {
        Map<String, ProofOwner> owners = new LinkedHashMap<>();
        if (unit.listsOwners()) {
            for (OwnerTest owner : unit.owners()) {
                List<ProofOwner> found = listed(unit.id(), owner);
                found.forEach(test -> add(owners, test));
                if (found.isEmpty()) {
                    add(
                            owners,
                            new ProofOwner(
                                    owner.name(), "", owner.name(), List.of(), "", List.of(), Set.of(), place(owner)));
                }
            }
        } else {
            graph.claims()
                    .on(unit.id())
                    .forEach(claim -> add(owners, claiming(claim, claim.test().method())));
        }
        return List.copyOf(owners.values());
    }

    /** Several claims of one test on the same behavior show what they show together. */
    private static void add(Map<String, ProofOwner> owners, ProofOwner owner) {
        owners.merge(owner.className() + "#" + owner.method(), owner, (known, other) -> {
            List<String> outcomes = new ArrayList<>(known.outcomes());
            outcomes.addAll(other.outcomes());
            return known.withOutcomes(outcomes);
        });
    }

    private List<ProofOwner> listed(String behavior, OwnerTest owner) {
        int hash = owner.name().indexOf('#');
        String className = hash < 0 ? owner.name() : owner.name().substring(0, hash);
        String method = hash < 0 ? "" : owner.name().substring(hash + 1);
        if (byName.containsKey(className)) {
            List<ProofOwner> claiming = claiming(behavior, graph.claims().of(className, method), method);
            return claiming.isEmpty() ? List.of(whole(byName.get(className), method, place(owner))) : claiming;
        }
        Optional<String> path = owner.file().flatMap(RootedPath::normalize);
        if (path.isEmpty()) {
            return List.of();
        }
        List<ProofOwner> owners = claiming(behavior, graph.claims().compiledFrom(path.get()), "");
        if (owners.isEmpty()) {
            for (TestClass type : byFileName.getOrDefault(fileName(path.get()), List.of())) {
                if (ClassFileNames.isSource(type.source(), path.get())) {
                    owners.add(whole(type, method, place(owner)));
                }
            }
        }
        return owners;
    }

    /** Without its line: to find that costs a second pass over the control plane. */
    private static Location place(OwnerTest owner) {
        return Location.of(owner.file().orElse(owner.name()));
    }

    /** The owners that claim the behavior: each the method that it names, or where the model names one, that. */
    private List<ProofOwner> claiming(String behavior, List<Claim> claims, String method) {
        List<ProofOwner> owners = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.behavior().equals(behavior)) {
                owners.add(claiming(claim, method.isEmpty() ? claim.test().method() : method));
            }
        }
        return owners;
    }

    private ProofOwner claiming(Claim claim, String method) {
        TestReference test = claim.test();
        return new ProofOwner(
                new TestReference(test.className(), method, "", "", 0).simpleName(),
                test.className(),
                method,
                claim.outcomes(),
                hash(test.className()),
                sources(test),
                tests(test.className(), method),
                graph.owners().locationOf(test));
    }

    private ProofOwner whole(TestClass type, String method, Location location) {
        return new ProofOwner(
                new TestReference(type.name(), method, "", "", 0).simpleName(),
                type.name(),
                method,
                List.of(),
                hash(type.name()),
                graph.owners().fileOf(type.source()).stream().toList(),
                tests(type.name(), method),
                location);
    }

    private String hash(String className) {
        return tests.hashes().getOrDefault(className, "");
    }

    private Set<String> tests(String className, String method) {
        TestClass type = byName.get(className);
        return type == null || !method.isEmpty() ? Set.of() : new LinkedHashSet<>(type.tests());
    }

    private List<String> sources(TestReference test) {
        String source = Optional.ofNullable(byName.get(test.className()))
                .map(TestClass::source)
                .orElse("");
        Optional<String> file = graph.owners().fileOf(source);
        if (test.declaredIn().equals(source)) {
            return file.stream().toList();
        }
        Optional<String> inherited = graph.owners()
                .fileOf(test.declaredIn())
                .or(() -> file.flatMap(own -> graph.owners().fileBeside(own, source, test.declaredIn())));
        return Stream.concat(file.stream(), inherited.stream()).toList();
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
