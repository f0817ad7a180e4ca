package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.Claim;
import dev.rotops.engine.claims.ClassFileNames;
import dev.rotops.engine.claims.TestReference;
import dev.rotops.engine.files.RootedPath;
import dev.rotops.engine.files.SourceLanguage;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.BehaviorUnit;
import dev.rotops.engine.model.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Finds the tests that own a behavior unit. */
final class OwnerResolver {

    private final Artifact<?> controlPlane;
    private final SourceTree tree;
    private final ClaimIndex claims;
    private final TestSources sources;
    private final Map<String, List<String>> testsByFileName;

    OwnerResolver(Artifact<?> controlPlane, SourceTree tree, ClaimIndex claims, Iterable<List<String>> surfaceTests) {
        this.controlPlane = controlPlane;
        this.tree = tree;
        this.claims = claims;
        this.sources = new TestSources(tree);
        this.testsByFileName = new HashMap<>();
        for (List<String> tests : surfaceTests) {
            for (String test : tests) {
                String name = test.substring(test.lastIndexOf('/') + 1);
                List<String> sameName = testsByFileName.computeIfAbsent(name, key -> new ArrayList<>());
                if (!sameName.contains(test)) {
                    sameName.add(test);
                }
            }
        }
    }

    /**
     * Opens the listed files whose annotations leave a question, several at a time, beside whatever is done until somebody
     * asks for them; done when all are read.
     */
    CompletableFuture<Void> readComments(List<BehaviorUnit> units) {
        return CompletableFuture.runAsync(() -> units.parallelStream().forEach(this::readComments));
    }

    private void readComments(BehaviorUnit unit) {
        for (String name : unit.ownerTests().orElse(List.of())) {
            RootedPath.normalize(name)
                    .filter(path -> !ids(claims.compiledFrom(path)).contains(unit.id()))
                    .ifPresent(claims::commentsIn);
        }
    }

    List<OwnerTest> ownersOf(BehaviorUnit unit) {
        return unit.ownerTests().map(listed -> listedOwners(unit, listed)).orElseGet(() -> claimingOwners(unit));
    }

    private List<OwnerTest> listedOwners(BehaviorUnit unit, List<String> listed) {
        List<OwnerTest> owners = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            owners.add(listedOwner(unit, listed.get(i), unit.pointer() + "/ownerTests/" + i));
        }
        return owners;
    }

    private OwnerTest listedOwner(BehaviorUnit unit, String name, String pointer) {
        Optional<String> path = RootedPath.normalize(name).filter(tree::isFile);
        if (path.isPresent()) {
            Set<String> ids = withComments(unit, ids(claims.compiledFrom(path.get())), path);
            return new OwnerTest(name, pointer, Optional.empty(), true, Optional.of(name), ids);
        }
        int hash = name.indexOf('#');
        String className = hash < 0 ? name : name.substring(0, hash);
        String method = hash < 0 ? "" : name.substring(hash + 1);
        Optional<String> file = sourceOf(className);
        boolean exists = claims.knowsClass(className) || file.isPresent();
        Set<String> ids = ids(claims.of(className, method));
        // A comment speaks for its file; which methods claim is known once they are compiled.
        if (method.isEmpty() || !claims.knowsClass(className)) {
            withComments(unit, ids, file);
        }
        return new OwnerTest(name, pointer, Optional.empty(), exists, file, ids);
    }

    private static Set<String> ids(List<Claim> claims) {
        Set<String> ids = new LinkedHashSet<>();
        claims.forEach(claim -> ids.add(claim.behavior()));
        return ids;
    }

    /** Opens the source file only where the annotations leave a question: it may claim the unit in a comment. */
    private Set<String> withComments(BehaviorUnit unit, Set<String> ids, Optional<String> file) {
        if (!ids.contains(unit.id())) {
            file.ifPresent(path -> ids.addAll(claims.commentsIn(path)));
        }
        return ids;
    }

    /** Only annotations make owners: a comment merely confirms an owner that the model lists. */
    private List<OwnerTest> claimingOwners(BehaviorUnit unit) {
        Map<String, OwnerTest> owners = new LinkedHashMap<>();
        for (Claim claim : claims.on(unit.id())) {
            TestReference test = claim.test();
            owners.putIfAbsent(
                    test.qualifiedName(),
                    new OwnerTest(
                            test.qualifiedName(),
                            "",
                            Optional.of(test),
                            true,
                            fileOf(test.source()),
                            Set.of(unit.id())));
        }
        return List.copyOf(owners.values());
    }

    /** The files in which a unit's owners, and what they inherit claims from, stand, without looking into any. */
    Set<String> sourcesOf(BehaviorUnit unit) {
        Set<String> files = new LinkedHashSet<>();
        for (String name : unit.ownerTests().orElse(List.of())) {
            int hash = name.indexOf('#');
            Optional<String> path = RootedPath.normalize(name);
            Optional<String> source = path.filter(tree::isFile).isPresent()
                    ? path
                    : sourceOf(hash < 0 ? name : name.substring(0, hash)).or(() -> path);
            source.ifPresent(files::add);
        }
        if (unit.ownerTests().isEmpty()) {
            for (Claim claim : claims.on(unit.id())) {
                fileOf(claim.test().source()).ifPresent(files::add);
                fileOf(claim.test().declaredIn()).ifPresent(files::add);
            }
        }
        return files;
    }

    /** Where the model lists an owner, or where the claim stands that makes it one. */
    Location locationOf(OwnerTest owner) {
        if (!owner.pointer().isEmpty()) {
            return controlPlane.locate(owner.pointer());
        }
        return owner.claimant().map(this::locationOf).orElseGet(() -> Location.of(owner.name()));
    }

    /** Where a test's annotation stands; by the file's own name where no directory of tests has the file. */
    Location locationOf(TestReference test) {
        String source = test.declaredIn();
        String shown =
                fileOf(source).or(() -> sources.fileOf(source)).orElse(source.isEmpty() ? test.className() : source);
        return new Location(shown, test.line(), 0);
    }

    private Optional<String> sourceOf(String className) {
        int nested = className.indexOf('$');
        String path = (nested < 0 ? className : className.substring(0, nested)).replace('.', '/');
        for (SourceLanguage language : SourceLanguage.values()) {
            Optional<String> file = fileOf(path + "." + language.extension());
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    /** The file in the same source root as another one, of which both the path and that below the root are known. */
    Optional<String> fileBeside(String file, String source, String other) {
        String root = file.substring(0, Math.max(0, file.length() - source.length()));
        return Optional.of(root + other)
                .filter(path -> !other.isEmpty() && file.equals(root + source) && tree.isFile(path));
    }

    /** The test file of a surface that is the source file of that name and package. */
    Optional<String> fileOf(String source) {
        String name = source.substring(source.lastIndexOf('/') + 1);
        return testsByFileName.getOrDefault(name, List.of()).stream()
                .filter(path -> ClassFileNames.isSource(source, path))
                .findFirst();
    }
}
