package dev.rotops.report.review;

import dev.rotops.engine.discovery.ReviewedEntryPoint;
import dev.rotops.engine.reconcile.Review;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The candidates in the order, and by the numbers, in which they are listed.
 *
 * @param candidates the candidates; the first has the number 1
 */
record CandidateList(List<Candidate> candidates) {

    private static final int MARK = 12;

    CandidateList {
        candidates = List.copyOf(candidates);
    }

    static CandidateList of(Review review) {
        List<Candidate> candidates = new ArrayList<>();
        Wording wording = wording(review);
        review.entryPoints().open().forEach(open -> candidates.add(Candidate.of(open, wording)));
        review.backlog().candidates().forEach(file -> candidates.add(Candidate.of(file)));
        return new CandidateList(candidates);
    }

    /** The words for everything that was discovered. */
    static Wording wording(Review review) {
        return Wording.of(review.entryPoints().candidates().stream()
                .map(ReviewedEntryPoint::entryPoint)
                .toList());
    }

    /** The same for lists in which every number means the same. */
    String mark() {
        StringBuilder text = new StringBuilder();
        candidates.forEach(candidate -> text.append(candidate.id()).append('\n'));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, MARK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Finds what somebody names.
     *
     * @param words labels, paths, ids of proposed sources, or numbers; each also several, with commas between them
     * @param isKnown whether the numbers of this list are those that somebody has last been shown
     */
    List<Candidate> select(List<String> words, boolean isKnown) throws RefusedException {
        Set<Candidate> selected = new LinkedHashSet<>();
        for (String word : words) {
            List<Candidate> whole = named(word.trim(), isKnown);
            if (!whole.isEmpty()) {
                selected.addAll(whole);
                continue;
            }
            for (String part : word.split(",", -1)) {
                List<Candidate> found = named(part.trim(), isKnown);
                if (found.isEmpty()) {
                    throw new RefusedException(
                            "nothing that waits for its review is called " + part.trim(),
                            "rotops review lists what does");
                }
                selected.addAll(found);
            }
        }
        return List.copyOf(selected);
    }

    private List<Candidate> named(String word, boolean isKnown) throws RefusedException {
        if (word.matches("[1-9][0-9]{0,8}")) {
            if (!isKnown) {
                throw new RefusedException(
                        "the numbers are those of a list that is not the current one any more",
                        "run rotops review again, or name candidates by what they are called");
            }
            int number = Integer.parseInt(word);
            return number <= candidates.size()
                    ? named(candidates.get(number - 1).id())
                    : List.of();
        }
        return named(word);
    }

    private List<Candidate> named(String word) throws RefusedException {
        List<Candidate> named = candidates.stream()
                .filter(candidate -> candidate.id().equals(word)
                        || (!candidate.source().isEmpty() && candidate.source().equals(word))
                        || candidate.entryPoint().stream()
                                .anyMatch(open -> open.entryPoint().reference().equals(word)))
                .toList();
        if (named.isEmpty()) {
            refuseSharedLabel(word);
        }
        return named;
    }

    private void refuseSharedLabel(String word) throws RefusedException {
        List<String> places = candidates.stream()
                .filter(candidate -> candidate.entryPoint().stream()
                        .anyMatch(open -> open.entryPoint().label().equals(word)))
                .map(candidate -> "'" + candidate.id() + "'")
                .distinct()
                .toList();
        if (!places.isEmpty()) {
            throw new RefusedException(
                    word + " is at several places in the code", "name the place: " + String.join(" or ", places));
        }
    }
}
