package dev.rotops.engine.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a repository as patterns name them.
 *
 * <p>Nothing is read in advance. A directory is listed when a pattern first leads there, and at most once, so that one
 * tree sees one state of the disk; take a new one to see changes. Files whose names start with a dot are files like
 * others. Links to files and to directories are followed; a link that leads back to a directory that holds it is not, and
 * within one pattern each link is followed at most once.
 *
 * <p>Any number of threads may look for single files, by {@link #isFile} and {@link #locate}, also while one of them
 * resolves patterns; only one may do that at a time.
 */
public final class SourceTree {

    private final Path path;
    private final Listings listings;
    private final DirectoryTree tree;
    private final Set<Path> located = ConcurrentHashMap.newKeySet();
    private final Set<Path> unread = ConcurrentHashMap.newKeySet();
    private final Map<String, Glob> globs = new HashMap<>();
    private final Map<List<String>, FileSelection> selections = new HashMap<>();

    private SourceTree(Path path, DirectoryLister lister) {
        this.path = path;
        this.listings = new Listings(lister);
        this.tree = new DirectoryTree(path, listings);
    }

    /**
     * Returns the tree beneath a directory.
     *
     * @param root the root of the repository; if it cannot be listed, the tree is empty, and {@link #unreadable()} says so
     * @return a tree that has not read anything yet
     */
    public static SourceTree of(Path root) {
        return of(root, new FileSystemLister());
    }

    static SourceTree of(Path root, DirectoryLister lister) {
        return new SourceTree(root, lister);
    }

    /**
     * Returns the directory that all paths are relative to.
     *
     * @return the directory as it was given
     */
    public Path root() {
        return path;
    }

    /**
     * Tells whether a path is that of a regular file, or of a link to one.
     *
     * @param path a path relative to the root, in any spelling
     * @return whether there is such a file; never for a path that leaves the root
     */
    public boolean isFile(String path) {
        return file(path) != null;
    }

    private @Nullable Entry file(String path) {
        Optional<String> normal = RootedPath.normalize(path);
        return normal.isPresent() ? tree.file(normal.get()) : null;
    }

    /**
     * Tells whether a path is that of a link to a file or to a directory.
     *
     * @param path a path relative to the root, in any spelling
     * @return whether there is such a link; never for a path that leaves the root
     */
    public boolean isLink(String path) {
        return RootedPath.normalize(path).filter(tree::isLink).isPresent();
    }

    /**
     * Finds a file on disk.
     *
     * <p>Use this to open a file rather than {@link Path#resolve(String)}, which rejects names that the locale of the
     * process cannot spell.
     *
     * @param path a path relative to the root, in any spelling
     * @return where the file is, or nothing when the path is not that of a regular file
     */
    public Optional<Path> locate(String path) {
        Entry file = file(path);
        if (file == null) {
            return Optional.empty();
        }
        located.add(file.place());
        return Optional.of(file.place());
    }

    /**
     * Finds the files that at least one pattern names.
     *
     * <p>A pattern that is the path of an existing file names that file, whatever signs it holds, and no ignore pattern
     * takes it away, unless the ignore list holds that very path. Any other pattern is read as by {@link Glob}, except
     * that one with an exclamation mark in front names nothing; in an ignore list, the mark is as if it were not there.
     *
     * <p>An ignored file is left out. A directory is pruned when an ignore pattern matches it and ends with a plain name
     * or {@code **}; {@code dir} and {@code dir}{@code /**} take away all that is in it, {@code dir/} nothing.
     *
     * @param patterns paths and globs relative to the root
     * @param ignored what to leave out
     * @return the paths of the files, each once, ordered by their UTF-16 code units
     */
    public List<String> resolve(Collection<String> patterns, Collection<String> ignored) {
        FileSelection selection = selection(List.copyOf(ignored));
        List<String> paths = new ArrayList<>();
        for (String pattern : patterns) {
            paths.addAll(selection.files(pattern, this::glob));
        }
        return sorted(paths);
    }

    /**
     * Finds the files that at least one pattern names, as if some that are gone were still there.
     *
     * @param patterns paths and globs relative to the root
     * @param ignored what to leave out
     * @param gone paths relative to the root of files that are gone
     * @return the paths of the files, each once, ordered by their UTF-16 code units
     */
    public List<String> resolve(Collection<String> patterns, Collection<String> ignored, Collection<String> gone) {
        FileSelection selection = selection(List.copyOf(ignored));
        List<String> paths = new ArrayList<>(resolve(patterns, ignored));
        for (String path : gone) {
            if (patterns.stream().anyMatch(pattern -> selection.wouldName(pattern, path, this::glob))) {
                paths.add(path);
            }
        }
        return sorted(paths);
    }

    /**
     * Lists the directories at which patterns begin, several at a time, where {@link #resolve} would list them one by one.
     *
     * @param patterns paths and globs that are going to be resolved
     */
    public void listAhead(Collection<String> patterns) {
        Set<Directory> directories = new HashSet<>();
        for (String pattern : patterns) {
            if (!Glob.isNegation(pattern, 0)) {
                glob(pattern).alternatives().forEach(alternative -> addBase(alternative, directories));
            }
        }
        Directory.list(directories);
    }

    private void addBase(PathPattern pattern, Collection<Directory> bases) {
        Directory base = tree.directory(pattern.base());
        if (base != null) {
            bases.add(base);
        }
    }

    /**
     * Finds the files that at least one glob matches and none with a mark in front takes away.
     *
     * <p>This is how tools outside the reviewed model read a list of patterns: unlike in {@link #resolve}, a pattern is a
     * glob even where it is the path of an existing file, and {@code !x} takes {@code x} away.
     *
     * @param patterns globs relative to the root
     * @param ignored what to leave out
     * @return the paths of the files, each once, ordered by their UTF-16 code units
     */
    public List<String> match(Collection<String> patterns, Collection<String> ignored) {
        List<String> globs = new ArrayList<>();
        List<String> left = new ArrayList<>(ignored);
        for (String pattern : patterns) {
            (Glob.isNegation(pattern, 0) ? left : globs).add(pattern);
        }
        FileSelection selection = selection(List.copyOf(left));
        List<String> paths = new ArrayList<>();
        for (String pattern : globs) {
            paths.addAll(selection.files(glob(pattern)));
        }
        return sorted(paths);
    }

    /**
     * Finds the names that files go by.
     *
     * @param paths paths relative to the root, without any links, of files that may be gone
     * @return the paths under which the links met so far, to a file or to a directory that holds one, show them, each with
     *     the path that it leads to; without the paths themselves
     */
    public Map<String, String> aliases(Collection<String> paths) {
        return LinkedPaths.of(listings.links(), tree.place()).aliases(paths);
    }

    /**
     * Counts the links to files and directories.
     *
     * @return how many were met so far
     */
    public int links() {
        return listings.links().size();
    }

    /**
     * Tells where the tree could not be read.
     *
     * @return the directories met so far that could not be listed, sorted; {@code .} is the root
     */
    public List<String> unreadable() {
        return List.copyOf(listings.unreadable());
    }

    /**
     * Tells which directories the tree has looked into.
     *
     * @return the real paths of the directories met so far, sorted
     */
    public List<Path> listed() {
        return listings.directories();
    }

    /**
     * Tells which files were located: whoever opens a file has done so.
     *
     * @return where they are, sorted
     */
    public List<Path> located() {
        return located.stream().sorted().toList();
    }

    /**
     * Notes that a file that was located could not be read, so that what is made of the tree may be less than it holds.
     *
     * @param place where the file is
     */
    public void couldNotRead(Path place) {
        unread.add(place);
    }

    /**
     * Tells whether everything could be read that anybody wanted to read so far.
     *
     * @return whether no directory and no file was missed
     */
    public boolean isWhole() {
        return unread.isEmpty() && listings.unreadable().isEmpty();
    }

    private Glob glob(String pattern) {
        Glob glob = globs.get(pattern);
        if (glob == null) {
            glob = Glob.compile(pattern);
            globs.put(pattern, glob);
        }
        return glob;
    }

    private FileSelection selection(List<String> ignored) {
        FileSelection selection = selections.get(ignored);
        if (selection == null) {
            selection = new FileSelection(tree, ignored);
            selections.put(ignored, selection);
        }
        return selection;
    }

    private static List<String> sorted(List<String> paths) {
        Collections.sort(paths);
        List<String> unique = new ArrayList<>(paths.size());
        for (String path : paths) {
            if (unique.isEmpty() || !unique.get(unique.size() - 1).equals(path)) {
                unique.add(path);
            }
        }
        return Collections.unmodifiableList(unique);
    }
}
