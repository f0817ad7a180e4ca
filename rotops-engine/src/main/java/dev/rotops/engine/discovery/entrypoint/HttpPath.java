package dev.rotops.engine.discovery.entrypoint;

/** Paths of requests, as frameworks put them together. */
final class HttpPath {

    private HttpPath() {}

    /** One slash in front, one between, none behind; what begins with a scheme keeps it. */
    static String join(String prefix, String path) {
        String start = stripped(prefix);
        String end = stripped(path);
        String joined = start.isEmpty() || end.isEmpty() ? start + end : start + "/" + end;
        return joined.contains("://") ? joined : "/" + joined;
    }

    private static String stripped(String path) {
        int start = 0;
        int end = path.length();
        while (start < end && path.charAt(start) == '/') {
            start++;
        }
        while (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(start, end);
    }
}
