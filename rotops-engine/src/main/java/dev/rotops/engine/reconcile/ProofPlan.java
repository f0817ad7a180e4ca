package dev.rotops.engine.reconcile;

import dev.rotops.engine.claims.ClassFileNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which tests the behaviors of a model are proven by: the one rule for those who record runs and those who judge them.
 *
 * <p>It is worked out when it is first asked, as most commands never do; any thread may ask.
 */
public final class ProofPlan {

    private final Once<Proofs> proofs;
    private volatile @Nullable Set<String> words;

    private record Proofs(Map<String, PlannedProof> byBehavior, Map<String, List<Ownership>> byTopLevelClass) {

        static Proofs of(List<PlannedProof> proofs) {
            Map<String, PlannedProof> byBehavior = new LinkedHashMap<>();
            proofs.forEach(proof -> byBehavior.put(proof.behavior(), proof));
            return new Proofs(byBehavior, byTopLevelClass(byBehavior.values()));
        }

        private static Map<String, List<Ownership>> byTopLevelClass(Collection<PlannedProof> proofs) {
            Map<String, List<Ownership>> byTopLevelClass = new HashMap<>();
            for (PlannedProof proof : proofs) {
                for (ProofOwner owner : proof.owners()) {
                    byTopLevelClass
                            .computeIfAbsent(ClassFileNames.topLevel(owner.className()), name -> new ArrayList<>())
                            .add(new Ownership(proof.behavior(), owner));
                }
            }
            return byTopLevelClass;
        }
    }

    /**
     * A test that owns a behavior.
     *
     * @param behavior id of the behavior
     * @param owner the test
     */
    public record Ownership(String behavior, ProofOwner owner) {

        /**
         * Returns the class whose tests they are.
         *
         * @return its binary name
         */
        public String className() {
            return owner.className();
        }

        /**
         * Tells whether they are scenarios of a feature file.
         *
         * @return whether the class is the path of one
         */
        public boolean isScenario() {
            return !owner.tagged().isEmpty();
        }

        /**
         * Returns the files that the class is compiled from, and that its claim is inherited from.
         *
         * @return their paths relative to the root of the model; without those that no surface knows
         */
        public List<String> sources() {
            return owner.sources();
        }

        /**
         * Returns what changes with the class files.
         *
         * @return a hash
         */
        public String hash() {
            return owner.hash();
        }
    }

    ProofPlan(Supplier<List<PlannedProof>> proofs) {
        this.proofs = new Once<>(() -> Proofs.of(proofs.get()));
    }

    static ProofPlan of(ModelGraph graph) {
        return new ProofPlan(() -> {
            ProofOwners owners = new ProofOwners(graph);
            List<PlannedProof> proofs = new ArrayList<>();
            for (ResolvedUnit unit : graph.units()) {
                proofs.add(PlannedProof.of(graph.controlPlane(), unit.unit(), unit.files(), owners.of(unit)));
            }
            return proofs;
        });
    }

    Collection<PlannedProof> all() {
        return proofs.get().byBehavior().values();
    }

    /** Works the plan out, unless that was done before. */
    public void prepare() {
        proofs.get();
    }

    /**
     * Returns what the proof of a behavior takes.
     *
     * @param behavior id of the behavior
     * @return the proof; absent for a behavior that the model does not know, or whose surface it does not know
     */
    public Optional<PlannedProof> proof(String behavior) {
        return Optional.ofNullable(proofs.get().byBehavior().get(behavior));
    }

    /**
     * Tells whether any proof asks for a word.
     *
     * @param word any word
     * @return whether it is a reviewed evidence kind or outcome class of a behavior
     */
    public boolean asksFor(String word) {
        Set<String> known = words;
        if (known == null) {
            known = new HashSet<>();
            for (PlannedProof proof : all()) {
                known.addAll(proof.evidence());
                known.addAll(proof.outcomeClasses());
            }
            words = known;
        }
        return known.contains(word);
    }

    /**
     * Tells whether a class can matter at all, in less time than what exactly it does.
     *
     * @param className binary name of the class
     * @return whether it, or a class that it is nested in or that is nested in it, owns a behavior
     */
    public boolean concerns(String className) {
        return proofs.get().byTopLevelClass().containsKey(ClassFileNames.topLevel(className));
    }

    /**
     * Tells what a test proves.
     *
     * @param className binary name of the class that was run
     * @param method name of the method
     * @return which behaviors it owns, and as what
     */
    public List<Ownership> ofTest(String className, String method) {
        List<Ownership> owned = new ArrayList<>(2);
        for (Ownership ownership : family(className)) {
            if (ownership.owner().covers(className, method)) {
                owned.add(ownership);
            }
        }
        return owned;
    }

    /**
     * Tells what a Cucumber scenario proves.
     *
     * @param path path of the feature file, as the class path or the file system has it
     * @param behaviors ids of the behaviors whose tags the scenario carries
     * @return which of them it owns, and as what
     */
    public List<Ownership> ofScenario(String path, Collection<String> behaviors) {
        return behaviors.stream()
                .flatMap(behavior -> proof(behavior).stream())
                .flatMap(proof -> proof.owners().stream()
                        .filter(owner -> owner.tagged().equals(proof.behavior()))
                        .filter(owner -> path.equals(owner.className()) || path.endsWith("/" + owner.className()))
                        .map(owner -> new Ownership(proof.behavior(), owner)))
                .toList();
    }

    /**
     * Tells what cannot be proven when a class as a whole is skipped or fails.
     *
     * @param className binary name of the class
     * @return the owners in the class, in those nested in it, and around it
     */
    public List<Ownership> ofClass(String className) {
        return family(className).stream()
                .filter(ownership -> ownership.owner().dependsOn(className))
                .toList();
    }

    private List<Ownership> family(String className) {
        return proofs.get().byTopLevelClass().getOrDefault(ClassFileNames.topLevel(className), List.of());
    }
}
