package dev.rotops.report.doctor;

import dev.rotops.engine.files.PlainCode;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project of Gradle as its build files look. They are programs: without running them, one can only say what it looks like.
 *
 * @param buildFile its own build file, or that of the root where it has none
 * @param scripts its own build file, then those that may apply to it
 */
record GradleProject(String buildFile, List<Script> scripts) {

    private static final List<String> BUILD_FILES = List.of("build.gradle.kts", "build.gradle");
    private static final List<String> SHARED = List.of(
            "build.gradle",
            "build.gradle.kts",
            "gradle/**/*.gradle",
            "gradle/**/*.gradle.kts",
            "buildSrc/**/*.gradle",
            "buildSrc/**/*.gradle.kts",
            "build-logic/**/*.gradle",
            "build-logic/**/*.gradle.kts");
    private static final Pattern DECLARATION = Pattern.compile(
            "(?:\"?(\\w+)\"?\\s*[( ]\\s*)?[\"']dev\\.rotops:rotops-engine(?::([^\"'@:]+))?[^\"']*[\"']");
    private static final Pattern NAMED = Pattern.compile("rotops-engine");
    private static final Pattern ALIAS =
            Pattern.compile("(?m)^\\s*([\\w.-]+)\\s*=.*(?:dev\\.rotops:rotops-engine|\"rotops-engine\")[^\\n]*$");
    private static final Pattern CATALOG_VERSION = Pattern.compile("(?<!\\.)\\bversion\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern CATALOG_REFERENCE = Pattern.compile("\\bversion\\.ref\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern CATALOG_MODULE = Pattern.compile("dev\\.rotops:rotops-engine:([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([\\w.]+)}?");

    /** A build file without its comments. */
    record Script(String name, String text) {

        Location locate(int offset) {
            int line = 1
                    + (int) text.substring(0, offset)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            return new Location(name, line, 0);
        }
    }

    GradleProject {
        scripts = List.copyOf(scripts);
    }

    static Optional<GradleProject> of(SourceTree tree, String module) {
        boolean isRoot = module.equals(".");
        List<String> own = BUILD_FILES.stream()
                .map(name -> isRoot ? name : module + "/" + name)
                .filter(tree::isFile)
                .toList();
        List<String> shared = tree.match(SHARED, List.of("**/node_modules"));
        boolean isGradle = !own.isEmpty()
                || BUILD_FILES.stream().anyMatch(tree::isFile)
                || tree.isFile("settings.gradle")
                || tree.isFile("settings.gradle.kts");
        if (!isGradle) {
            return Optional.empty();
        }
        List<Script> scripts = new ArrayList<>();
        for (String name : own) {
            scripts.add(script(tree, name));
        }
        for (String name : shared) {
            if (!own.contains(name)) {
                scripts.add(script(tree, name));
            }
        }
        scripts.add(script(tree, "gradle/libs.versions.toml"));
        scripts.add(script(tree, "gradle.properties"));
        return Optional.of(new GradleProject(own.isEmpty() ? scripts.get(0).name() : own.get(0), scripts));
    }

    private static Script script(SourceTree tree, String name) {
        String text = tree.locate(name).map(GradleProject::read).orElse("");
        return new Script(name, isBuildScript(name) ? PlainCode.withoutComments(text) : text);
    }

    private static boolean isBuildScript(String name) {
        return name.endsWith(".gradle") || name.endsWith(".kts");
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    Optional<Engine> engine() {
        Optional<Script> catalog = catalog();
        for (Script script : buildScripts()) {
            Matcher declaration = DECLARATION.matcher(script.text());
            if (declaration.find()) {
                return Optional.of(new Engine(
                        Optional.ofNullable(declaration.group(2)).flatMap(this::resolved),
                        Optional.ofNullable(declaration.group(1)),
                        script.locate(declaration.start())));
            }
            Optional<Engine> aliased = catalog.flatMap(libraries -> aliased(script, libraries));
            if (aliased.isPresent()) {
                return aliased;
            }
            Matcher named = NAMED.matcher(script.text());
            if (named.find()) {
                return Optional.of(new Engine(Optional.empty(), Optional.empty(), script.locate(named.start())));
            }
        }
        return Optional.empty();
    }

    boolean usesJUnitPlatform() {
        return buildScripts().stream()
                .anyMatch(script -> script.text().contains("useJUnitPlatform")
                        || script.text().contains("useJUnitJupiter"));
    }

    /** How the test tasks run, as far as build files say so plainly. */
    TestRun testRun(Optional<BuildSetting> mode) {
        return new GradleTestRun(buildScripts()).read(mode);
    }

    /** Whether test suites are declared, inside which the configurations have the names of the product's. */
    boolean hasSuites() {
        return buildScripts().stream().anyMatch(script -> script.text().contains("suites"));
    }

    private List<Script> buildScripts() {
        return scripts.stream()
                .filter(script ->
                        script.name().endsWith(".gradle") || script.name().endsWith(".kts"))
                .toList();
    }

    private Optional<Script> catalog() {
        return scripts.stream()
                .filter(script -> script.name().endsWith(".toml"))
                .findFirst();
    }

    private static Optional<Engine> aliased(Script script, Script catalog) {
        Matcher alias = ALIAS.matcher(catalog.text());
        while (alias.find()) {
            String accessor = alias.group(1).replaceAll("[-_]", ".");
            Matcher use = Pattern.compile("(?:\"?(\\w+)\"?\\s*[( ]\\s*)?\\blibs\\." + Pattern.quote(accessor) + "\\b")
                    .matcher(script.text());
            if (use.find()) {
                return Optional.of(new Engine(
                        catalogVersion(alias.group(), catalog),
                        Optional.ofNullable(use.group(1)),
                        script.locate(use.start())));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> catalogVersion(String entry, Script catalog) {
        Matcher module = CATALOG_MODULE.matcher(entry);
        if (module.find()) {
            return Optional.of(module.group(1));
        }
        Matcher version = CATALOG_VERSION.matcher(entry);
        if (version.find()) {
            return Optional.of(version.group(1));
        }
        Matcher reference = CATALOG_REFERENCE.matcher(entry);
        if (!reference.find()) {
            return Optional.empty();
        }
        Matcher value = Pattern.compile("(?m)^\\s*" + Pattern.quote(reference.group(1)) + "\\s*=\\s*\"([^\"]+)\"")
                .matcher(catalog.text());
        return value.find() ? Optional.of(value.group(1)) : Optional.empty();
    }

    private Optional<String> resolved(String version) {
        Matcher variable = VARIABLE.matcher(version);
        if (!variable.find()) {
            return Optional.of(version);
        }
        Pattern assignment =
                Pattern.compile("(?m)\\b" + Pattern.quote(variable.group(1)) + "\\s*=\\s*[\"']?([\\w.-]+)");
        return scripts.stream()
                .map(script -> assignment.matcher(script.text()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .filter(value -> VersionNumber.parse(value).isPresent())
                .findFirst();
    }
}
