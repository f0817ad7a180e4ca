package dev.rotops.engine.discovery;

import dev.rotops.engine.files.SourceTree;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of JavaScript or the like that is told by its path and, only where that leaves a doubt, by its content. */
final class CodeFile {

    private static final Set<String> CLIENT_DIRECTORIES = Set.of("app", "components");

    private static final Set<String> SERVER_DIRECTORIES = Set.of("server", "services", "lib");

    private static final Set<String> BOUNDARY_NAMES =
            Set.of("client", "adapter", "connector", "collector", "scraper", "gateway");

    /** What the content says; the text itself is not kept. */
    private record Content(boolean runsInBrowser, boolean isStateful, boolean callsOut) {}

    private final SourceTree tree;
    private final String path;
    private @Nullable Content content;

    CodeFile(SourceTree tree, String path) {
        this.tree = tree;
        this.path = path;
    }

    String path() {
        return path;
    }

    boolean isClientState() {
        return isPage() || (isBeneath(CLIENT_DIRECTORIES) && content().runsInBrowser && content().isStateful);
    }

    boolean isExternalContract() {
        if (isRequestBoundary()) {
            return false;
        }
        if (hasBoundaryName()) {
            return !content().runsInBrowser;
        }
        return isBeneath(SERVER_DIRECTORIES) && content().callsOut;
    }

    /** Top-level directories do not count: only those of an application do, wherever it lies. */
    private boolean isPage() {
        int app = path.indexOf("/app/");
        return (app >= 0 && path.indexOf("/page", app + "/app/".length()) >= 0)
                || path.contains("/pages/")
                || path.contains("/screens/")
                || path.contains("/views/");
    }

    private boolean isRequestBoundary() {
        return path.contains("/app/api/")
                || path.contains("/controller/")
                || path.contains("/controllers/")
                || path.contains("/routes/");
    }

    private boolean isBeneath(Set<String> directories) {
        int from = 0;
        for (int to = path.indexOf('/'); to >= 0; to = path.indexOf('/', from)) {
            if (directories.contains(path.substring(from, to))) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    private boolean hasBoundaryName() {
        int start = path.lastIndexOf('/') + 1;
        for (int at = start; at < path.length(); at++) {
            if (SourceText.isWordCharacter(path.charAt(at))) {
                int end = endOfWord(at);
                if (BOUNDARY_NAMES.contains(inLowerCase(at, end))) {
                    return true;
                }
                at = end;
            }
        }
        return false;
    }

    private int endOfWord(int from) {
        int to = from;
        while (to < path.length() && SourceText.isWordCharacter(path.charAt(to))) {
            to++;
        }
        return to;
    }

    private String inLowerCase(int from, int to) {
        return path.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private Content content() {
        if (content == null) {
            content = read();
        }
        return content;
    }

    private Content read() {
        SourceText text = SourceText.read(tree, path);
        boolean runsInBrowser = ClientSignals.runInBrowser(text);
        return new Content(
                runsInBrowser,
                runsInBrowser && (ClientSignals.keepState(text) || ClientSignals.render(text)),
                !runsInBrowser && isBeneath(SERVER_DIRECTORIES) && ExternalSignals.callOut(text));
    }
}
