package dev.rotops.engine.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A behavior as the tests that claim it know it: a start for whoever reviews it.
 *
 * @param id the claimed id
 * @param outcomes outcome classes that a test says it shows, sorted
 * @param evidence evidence kinds that a test says it observes, sorted
 * @param sources source files of the claiming test classes, as {@link TestReference#source()} has them, sorted
 */
public record ClaimedBehavior(String id, List<String> outcomes, List<String> evidence, List<String> sources) {

    /** How long the id of a behavior may be that a model to start with takes. */
    public static final int MAXIMUM_LENGTH = 100;

    private static final Pattern ID = Pattern.compile("[a-z0-9.-]{1," + MAXIMUM_LENGTH + "}");
    private static final Pattern SURFACE = Pattern.compile("([a-z0-9-]+)\\..*");

    /** Makes the lists immutable. */
    public ClaimedBehavior {
        outcomes = List.copyOf(outcomes);
        evidence = List.copyOf(evidence);
        sources = List.copyOf(sources);
    }

    /**
     * Puts claims together by behavior.
     *
     * @param claims claims, in any order
     * @return the claimed behaviors that a model to start with takes, sorted by id
     */
    public static List<ClaimedBehavior> of(Collection<Claim> claims) {
        Map<String, List<Claim>> byId = new TreeMap<>();
        for (Claim claim : claims) {
            if (isTaken(claim)) {
                byId.computeIfAbsent(claim.behavior(), id -> new ArrayList<>()).add(claim);
            }
        }
        List<ClaimedBehavior> behaviors = new ArrayList<>();
        byId.forEach((id, on) -> behaviors.add(new ClaimedBehavior(
                id,
                union(on, Claim::outcomes),
                union(on, Claim::evidence),
                union(on, claim -> List.of(claim.test().source())))));
        return List.copyOf(behaviors);
    }

    /**
     * Lists what {@link #of} leaves out.
     *
     * @param claims claims, in any order
     * @return claimed ids that a model to start with does not take, sorted; none for a claim that names no behavior
     */
    public static List<String> leftOut(Collection<Claim> claims) {
        return claims.stream()
                .filter(claim -> !isTaken(claim) && !claim.behavior().isBlank())
                .map(Claim::behavior)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isTaken(Claim claim) {
        return ID.matcher(claim.behavior()).matches();
    }

    private static List<String> union(List<Claim> claims, Function<Claim, List<String>> facet) {
        Set<String> words = new TreeSet<>();
        claims.forEach(claim -> words.addAll(facet.apply(claim)));
        words.remove("");
        return List.copyOf(words);
    }

    /**
     * Returns the surface that the id suggests.
     *
     * @return what stands before the first dot; {@code main} where nothing does
     */
    public String surface() {
        return SURFACE.matcher(id).matches() ? id.substring(0, id.indexOf('.')) : "main";
    }
}
