package dev.rotops.engine.probe;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The kinds of probes that there are: ours, and those of a project. */
public final class ProbeKinds {

    private static final List<RuntimeProbe> OURS = List.of(
            new HeadlessRun(),
            new StdoutGolden(),
            new ApiSmoke(),
            new SideEffectProbe(),
            new OutputFixtureDiff(),
            new SimTrace(),
            new RenderHash(),
            new UnitTests(),
            new ImportSmoke(),
            new TestSuiteParity());

    private final Map<String, RuntimeProbe> kinds;
    private final List<String> problems;

    private ProbeKinds(Map<String, RuntimeProbe> kinds, List<String> problems) {
        this.kinds = kinds;
        this.problems = List.copyOf(problems);
    }

    /**
     * Finds the kinds that a project's probes may be of.
     *
     * @param root the project's root
     * @param extensions class path of its own kinds, relative to the root
     * @return ours, and those that {@link ServiceLoader} finds there
     */
    public static ProbeKinds of(Path root, Collection<String> extensions) {
        Map<String, RuntimeProbe> kinds = new LinkedHashMap<>();
        OURS.forEach(kind -> kinds.put(kind.kind(), kind));
        if (extensions.isEmpty()) {
            return new ProbeKinds(kinds, List.of());
        }
        try {
            URL[] urls =
                    extensions.stream().map(root::resolve).map(ProbeKinds::url).toArray(URL[]::new);
            ClassLoader loader = new URLClassLoader(urls, ProbeKinds.class.getClassLoader());
            for (RuntimeProbe own : ServiceLoader.load(RuntimeProbe.class, loader)) {
                kinds.putIfAbsent(own.kind(), own);
            }
            return new ProbeKinds(kinds, List.of());
        } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
            return new ProbeKinds(kinds, List.of(String.valueOf(e.getMessage())));
        }
    }

    /**
     * Tells whether a word names a kind of ours, which no extension can replace.
     *
     * @param word the word by which probes name a kind
     * @return whether it is one of ours
     */
    public static boolean isOurs(String word) {
        return OURS.stream().anyMatch(kind -> kind.kind().equals(word));
    }

    /**
     * Finds the files that a project's own kinds are made of.
     *
     * @param root the project's root
     * @param extensions class path of those kinds, relative to the root
     * @return their paths, likewise; of an entry that is not there, the entry itself
     */
    public static List<String> files(Path root, Collection<String> extensions) {
        return ExtensionFiles.of(root, extensions);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * Finds a kind.
     *
     * @param word the word by which probes name it
     * @return the kind, if there is such a one
     */
    public Optional<RuntimeProbe> get(String word) {
        return Optional.ofNullable(kinds.get(word));
    }

    /**
     * Lists the kinds.
     *
     * @return the words by which probes name them
     */
    public List<String> words() {
        return List.copyOf(kinds.keySet());
    }

    /**
     * Says why kinds of the project's own could not be loaded.
     *
     * @return problems; usually none
     */
    public List<String> problems() {
        return problems;
    }
}
