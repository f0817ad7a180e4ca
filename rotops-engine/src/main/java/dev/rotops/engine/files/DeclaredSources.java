package dev.rotops.engine.files;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source directories that the build file of a module names, where they are not the usual ones.
 *
 * @param product directories of product sources that exist
 * @param tests directories of test sources, likewise
 */
public record DeclaredSources(List<Path> product, List<Path> tests) {

    private static final String POM = "pom.xml";
    private static final int MOST_PARENTS = 10;
    private static final Pattern NO_BUILD_OF_MAVEN =
            Pattern.compile("(?s)<!--.*?-->|<plugins>.*?</plugins>|<reporting>.*?</reporting>");
    private static final Pattern MAVEN_PRODUCT = maven("sourceDirectory");
    private static final Pattern MAVEN_TESTS = maven("testSourceDirectory");
    private static final Pattern RESULTS = Pattern.compile("^\\$\\{project\\.build\\.directory\\}");
    private static final Pattern MODULE = Pattern.compile("^\\$\\{(project\\.)?basedir\\}/?");
    private static final List<String> GRADLE = List.of("build.gradle", "build.gradle.kts");
    private static final Pattern GRADLE_COMMENT = Pattern.compile("(?m)^\\s*//.*$");
    private static final Pattern GRADLE_SOURCES = Pattern.compile(
            "(?<before>\\b(?:main|test)\\b)|\\b(?:srcDirs?|setSrcDirs)\\b\\s*[=(+]*(?<names>[^)\\]\\n]{1,500})");
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"'$\\n]{1,200})[\"']");

    /** Makes the lists immutable. */
    public DeclaredSources {
        product = List.copyOf(product);
        tests = List.copyOf(tests);
    }

    /**
     * Reads {@code sourceDirectory} and {@code testSourceDirectory} of Maven, inherited ones too, and plain texts in the
     * {@code srcDirs} of Gradle's source sets {@code main} and {@code test}.
     *
     * @param module directory of a module
     * @return what its build file names
     */
    public static DeclaredSources of(Path module) {
        Set<Path> product = new LinkedHashSet<>();
        Set<Path> tests = new LinkedHashSet<>();
        List<String> poms = poms(module);
        maven(module, poms, MAVEN_PRODUCT).ifPresent(product::add);
        maven(module, poms, MAVEN_TESTS).ifPresent(tests::add);
        for (String name : GRADLE) {
            addGradle(module, BuildFileText.of(module.resolve(name)), product, tests);
        }
        return new DeclaredSources(List.copyOf(product), List.copyOf(tests));
    }

    static Pattern maven(String element) {
        return Pattern.compile("<%1$s>\\s*([^<]{1,500}?)\\s*</%1$s>".formatted(element));
    }

    /** What the module's own file says of its build, then what those of its parents say. */
    static List<String> poms(Path module) {
        List<String> poms = new ArrayList<>();
        Path directory = module;
        for (int i = 0; i < MOST_PARENTS && directory != null; i++) {
            String pom = NO_BUILD_OF_MAVEN
                    .matcher(BuildFileText.of(directory.resolve(POM)))
                    .replaceAll("");
            poms.add(pom);
            directory = pom.contains("<parent>") ? directory.getParent() : null;
        }
        return poms;
    }

    /** The nearest file says it. */
    static Optional<Path> maven(Path module, List<String> poms, Pattern element) {
        return poms.stream()
                .map(element::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(found -> MODULE.matcher(found.group(1)).replaceFirst(""))
                .flatMap(path -> existing(module, RESULTS.matcher(path).replaceFirst("target")));
    }

    private static void addGradle(Path module, String script, Set<Path> product, Set<Path> tests) {
        Matcher matcher = GRADLE_SOURCES.matcher(GRADLE_COMMENT.matcher(script).replaceAll(""));
        Set<Path> into = product;
        while (matcher.find()) {
            if (matcher.group("before") != null) {
                into = matcher.group("before").equals("test") ? tests : product;
                continue;
            }
            List<String> names = new ArrayList<>();
            Matcher quoted = QUOTED.matcher(matcher.group("names"));
            while (quoted.find()) {
                names.add(quoted.group(1));
            }
            for (String name : names) {
                existing(module, name).ifPresent(into::add);
            }
        }
    }

    private static Optional<Path> existing(Path module, String name) {
        try {
            return name.contains("${")
                    ? Optional.empty()
                    : Optional.of(module.resolve(name).normalize()).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
