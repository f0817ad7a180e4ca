package dev.rotops.report.doctor;

import dev.rotops.engine.claims.TestClass;
import dev.rotops.engine.files.BuildModules;
import dev.rotops.engine.files.SourceLanguage;
import dev.rotops.engine.files.SourceTree;
import dev.rotops.report.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the checks look at.
 *
 * @param workspace the repository
 * @param version the version of this command line; absent where it is not packaged
 * @param modules the modules that the build files at the root lead to, and that have a build
 * @param unreached directories with build files that nothing at the root leads to
 * @param unreadable directories that could not be listed
 * @param localRepository what Maven has on this machine
 */
record Repository(
        Workspace workspace,
        Optional<String> version,
        List<BuildModule> modules,
        List<String> unreached,
        List<String> unreadable,
        LocalRepository localRepository) {

    private static final List<String> BUILD_FILES =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");

    Repository {
        modules = List.copyOf(modules);
        unreached = List.copyOf(unreached);
        unreadable = List.copyOf(unreadable);
    }

    static Repository of(Workspace workspace, Optional<String> version) {
        return new Reading(workspace).repository(version);
    }

    Optional<BuildModule> module(String coordinates) {
        return modules.stream()
                .filter(module -> module.maven()
                        .map(MavenProject::coordinates)
                        .filter(coordinates::equals)
                        .isPresent())
                .findFirst();
    }

    /** The same where all profiles are active of which that cannot be known; nothing where there are none. */
    Optional<Repository> supposed() {
        List<BuildModule> supposed = modules.stream()
                .map(module -> module.supposed(workspace.root()))
                .toList();
        return supposed.equals(modules)
                ? Optional.empty()
                : Optional.of(new Repository(workspace, version, supposed, unreached, unreadable, localRepository));
    }

    boolean usesRotops() {
        return modules.stream().anyMatch(BuildModule::usesRotops);
    }

    /** One look at the disk. */
    private static final class Reading {

        private final Workspace workspace;
        private final SourceTree tree;
        private final MavenSettings settings;
        private final LocalRepository localRepository;
        private final PomLibrary library;

        Reading(Workspace workspace) {
            this.workspace = workspace;
            this.tree = workspace.tree();
            this.settings = MavenSettings.of(workspace.root());
            this.localRepository = new LocalRepository(settings.localRepository());
            this.library = new PomLibrary(workspace.root(), localRepository);
        }

        Repository repository(Optional<String> version) {
            List<Path> directories = BuildModules.of(workspace.root()).stream()
                    .filter(directory -> directory.startsWith(workspace.root()))
                    .toList();
            List<String> names = directories.stream()
                    .map(directory -> RootPath.of(workspace.root(), directory))
                    .toList();
            Set<String> builds = builds(names);
            Map<String, List<SourceFile>> sources = sources(names, builds);
            List<TestClass> tests = workspace.tests().classes();
            List<BuildModule> modules = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                BuildModule module =
                        module(names.get(i), directories.get(i), sources.getOrDefault(names.get(i), List.of()), tests);
                if (module.isBuilt()) {
                    modules.add(module);
                }
            }
            List<String> unreached = builds.stream()
                    .filter(directory -> !names.contains(directory) && directory.indexOf('/') < 0)
                    .sorted()
                    .toList();
            return new Repository(workspace, version, modules, unreached, tree.unreadable(), localRepository);
        }

        private BuildModule module(String name, Path directory, List<SourceFile> sources, List<TestClass> tests) {
            Optional<MavenProject> maven =
                    library.read(directory.resolve("pom.xml")).map(pom -> MavenProject.of(pom, library, settings));
            List<Path> classDirectories = workspace.testClasses().stream()
                    .filter(classes -> isOf(directory, classes))
                    .toList();
            CompiledClasses classes = CompiledClasses.in(classDirectories);
            Optional<GradleProject> gradle = maven.isPresent() ? Optional.empty() : GradleProject.of(tree, name);
            Optional<BuildSetting> mode = PlatformProperties.mode(workspace.root(), directory);
            List<TestRun> runs = maven.map(project -> project.testRuns(mode))
                    .or(() -> gradle.map(project -> List.of(project.testRun(mode))))
                    .orElse(List.of());
            return new BuildModule(
                    name,
                    directory,
                    maven,
                    gradle,
                    sources.stream().map(source -> placed(source, maven)).toList(),
                    classes,
                    classes.among(tests),
                    runs);
        }

        /** A project file may say where sources are. */
        private SourceFile placed(SourceFile source, Optional<MavenProject> maven) {
            Path file = workspace.root().resolve(source.path());
            if (maven.flatMap(MavenProject::testSourceDirectory)
                    .filter(file::startsWith)
                    .isPresent()) {
                return source.in("test");
            }
            return maven.flatMap(MavenProject::sourceDirectory)
                            .filter(file::startsWith)
                            .isPresent()
                    ? source.in(SourceFile.MAIN)
                    : source;
        }

        private static boolean isOf(Path module, Path classes) {
            return classes.equals(module.resolve("target/test-classes"))
                    || classes.startsWith(module.resolve("build/classes"));
        }

        private Set<String> builds(List<String> modules) {
            List<String> patterns =
                    BUILD_FILES.stream().map(file -> "**/" + file).toList();
            Set<String> directories = new HashSet<>();
            for (String file : tree.match(patterns, ignored(modules))) {
                directories.add(file.indexOf('/') < 0 ? "." : file.substring(0, file.lastIndexOf('/')));
            }
            return directories;
        }

        /** The source files of each module; those below the build files of another build are none of them. */
        private Map<String, List<SourceFile>> sources(List<String> modules, Set<String> builds) {
            Map<String, List<SourceFile>> sources = new HashMap<>();
            if (modules.stream().noneMatch(builds::contains)) {
                return sources;
            }
            Set<String> projects = new HashSet<>(modules);
            projects.addAll(builds);
            for (String path : tree.match(List.of(SourceLanguage.pattern("**")), ignored(modules))) {
                String project = nearest(path, projects);
                if (modules.contains(project)) {
                    String below = project.equals(".") ? path : path.substring(project.length() + 1);
                    tree.locate(path)
                            .filter(Files::isRegularFile)
                            .flatMap(file -> SourceFile.read(path, SourceFile.setOf(below), file))
                            .ifPresent(sources.computeIfAbsent(project, key -> new ArrayList<>())::add);
                }
            }
            return sources;
        }

        private static String nearest(String path, Set<String> projects) {
            for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
                if (projects.contains(path.substring(0, end))) {
                    return path.substring(0, end);
                }
            }
            return ".";
        }

        private static List<String> ignored(List<String> modules) {
            List<String> ignored = new ArrayList<>(List.of("**/node_modules", "**/.git", "**/.gradle"));
            for (String module : modules) {
                if (module.matches("[\\w./-]+")) {
                    String prefix = module.equals(".") ? "" : module + "/";
                    ignored.add(prefix + "target");
                    ignored.add(prefix + "build");
                }
            }
            return ignored;
        }
    }
}
