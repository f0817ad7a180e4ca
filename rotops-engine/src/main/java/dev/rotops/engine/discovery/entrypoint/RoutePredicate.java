package dev.rotops.engine.discovery.entrypoint;

/**
 * Which requests a route is for.
 *
 * @param verb their verb; empty for any
 * @param path their path; empty for any
 * @param isCertain whether no part of it is unknown
 */
record RoutePredicate(String verb, String path, boolean isCertain) {

    static final RoutePredicate ANYTHING = new RoutePredicate("", "", true);
    static final RoutePredicate UNCERTAIN = new RoutePredicate("", "", false);
    static final RoutePredicate UNKNOWN = new RoutePredicate("", "{}", false);

    /** Requests for which both hold. */
    RoutePredicate and(RoutePredicate other) {
        return new RoutePredicate(verb.isEmpty() ? other.verb : verb, bothPaths(other), isCertain && other.isCertain);
    }

    private String bothPaths(RoutePredicate other) {
        if (path.isEmpty() || (path.equals(UNKNOWN.path) && !other.path.isEmpty())) {
            return other.path;
        }
        return other.path.isEmpty() || other.path.equals(UNKNOWN.path) ? path : HttpPath.join(path, other.path);
    }

    /** The requests of a route that others are put below. */
    RoutePredicate before(RoutePredicate inner) {
        String start = path.endsWith("/*") ? path.substring(0, path.length() - 2) : path;
        boolean one = start.isEmpty() || inner.path.isEmpty() || (start + inner.path).equals("{}{}");
        String joined = one ? (start.isEmpty() ? inner.path : start) : HttpPath.join(start, inner.path);
        return new RoutePredicate(inner.verb.isEmpty() ? verb : inner.verb, joined, isCertain && inner.isCertain);
    }

    /** What it leaves is known only where it asks for neither verb nor path. */
    RoutePredicate negated() {
        return equals(ANYTHING) ? this : UNKNOWN;
    }

    @Override
    public String toString() {
        return (verb.isEmpty() ? "ANY" : verb) + " " + HttpPath.join("", path);
    }
}
