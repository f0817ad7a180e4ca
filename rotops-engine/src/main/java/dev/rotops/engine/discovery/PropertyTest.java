package dev.rotops.engine.discovery;

import dev.rotops.engine.files.RootedPath;
import dev.rotops.engine.files.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A test that tries its subject on all kinds of input, and the files that it imports.
 *
 * @param tree the source tree
 * @param path path of the test
 * @param text text of the test
 */
record PropertyTest(SourceTree tree, String path, SourceText text) {

    private static final String LIBRARY = "fast-check";

    private static final String SPACE = "[\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]";

    private static final String QUOTED = "[\"']([^\"']++)[\"']";

    private static final List<Pattern> IMPORTS = List.of(
            Pattern.compile("(?<!\\w)from" + SPACE + "++" + QUOTED),
            Pattern.compile("(?<!\\w)import" + SPACE + "*+\\(" + SPACE + "*+" + QUOTED + SPACE + "*+\\)"));

    static PropertyTest read(SourceTree tree, String path) {
        return new PropertyTest(tree, path, SourceText.read(tree, path));
    }

    boolean generatesInput() {
        return text.containsWord(LIBRARY);
    }

    /** Returns the files that the test imports from the project itself. */
    List<String> imports(List<String> extensions) {
        List<String> files = new ArrayList<>();
        for (String specifier : specifiers()) {
            base(specifier).flatMap(base -> file(base, extensions)).ifPresent(files::add);
        }
        return files;
    }

    private Set<String> specifiers() {
        Set<String> specifiers = new LinkedHashSet<>();
        for (Pattern pattern : IMPORTS) {
            for (Matcher matcher = pattern.matcher(text.text()); matcher.find(); ) {
                specifiers.add(matcher.group(1));
            }
        }
        return specifiers;
    }

    /** Returns where an import leads, perhaps without extension; nothing for one that leaves the project. */
    private Optional<String> base(String specifier) {
        if (specifier.startsWith("./") || specifier.startsWith("../")) {
            String directory = path.substring(0, path.lastIndexOf('/') + 1);
            return RootedPath.normalize(directory + specifier).map(PropertyTest::withoutFinalSeparator);
        }
        if (specifier.startsWith("@/")) {
            return RootedPath.normalize("src/" + specifier.substring("@/".length()));
        }
        return specifier.startsWith("src/") ? RootedPath.normalize(specifier) : Optional.empty();
    }

    private static String withoutFinalSeparator(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private Optional<String> file(String base, List<String> extensions) {
        List<String> candidates = new ArrayList<>();
        candidates.add(base);
        for (String extension : extensions) {
            candidates.add(base + extension);
        }
        for (String extension : extensions) {
            candidates.add(base + "/index" + extension);
        }
        return candidates.stream()
                .filter(tree::isFile)
                .map(file -> RootedPath.normalize(file).orElse(file))
                .findFirst();
    }
}
