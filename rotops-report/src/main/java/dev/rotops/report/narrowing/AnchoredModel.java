package dev.rotops.report.narrowing;

import dev.rotops.RuntimeCompleteness;
import dev.rotops.engine.classfile.ClassFile;
import dev.rotops.engine.classfile.ClassPathFiles;
import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledClasses;
import dev.rotops.engine.files.BuildModules;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.report.git.ForkPoint;
import dev.rotops.report.git.NoHistoryException;
import dev.rotops.report.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The control plane that {@code @RuntimeCompleteness} names: now as the classes say that are compiled, or the sources that have changed
 * where they are not, and then as these sources said.
 */
final class AnchoredModel {

    private static final List<String> SOURCES = List.of(".java", ".kt", ".groovy");
    private static final String DESCRIPTOR = RuntimeCompleteness.class.descriptorString();
    private static final Pattern ANNOTATION = Pattern.compile(
            "@(?:dev\\.rotops\\.)?RuntimeCompleteness\\s*\\(\\s*(?:controlPlane\\s*=\\s*)?\"([^\"]{1,500})\"");

    private final Workspace workspace;
    private final Collection<Path> modules;
    private final Map<String, String> renames;

    /**
     * Knows where to look.
     *
     * @param modules directories of the modules whose tests are judged by the model, and are not told where it is in another way
     * @param renames paths now by paths then
     */
    AnchoredModel(Workspace workspace, Collection<Path> modules, Map<String, String> renames) {
        this.workspace = workspace;
        this.modules = List.copyOf(modules);
        this.renames = Map.copyOf(renames);
    }

    /** Refuses to compare a file while the tests look at another one, or did. */
    void requireCompared(ForkPoint then) throws NoHistoryException {
        for (Path module : modules) {
            for (ClassFile file :
                    ClassPathFiles.in(BuildModules.testClasses(module)).classes()) {
                if (mentionsTheAnnotation(file)) {
                    Optional<CompiledClass> type = CompiledClasses.withBodies(file);
                    requireCompared("", file.className(), "are", type.flatMap(AnchoredModel::named));
                }
            }
        }
        for (String file : then.changedFiles(SOURCES)) {
            Optional<Path> module = moduleOf(workspace.root().resolve(file));
            if (module.isPresent()) {
                Optional<String> now = named(TextNow.of(workspace.root().resolve(file)));
                if (now.isPresent() && !isCompiled(file, module.get())) {
                    requireCompared("", file, "are", now);
                }
                requireCompared(
                        "at " + then.commit() + ", ",
                        file,
                        "were",
                        named(then.tree().text(file).orElse("")));
            }
        }
    }

    /** Most classes do not, and it takes long to parse all of them. */
    private static boolean mentionsTheAnnotation(ClassFile file) {
        try {
            return new String(file.bytes(), StandardCharsets.ISO_8859_1).contains(DESCRIPTOR);
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<String> named(CompiledClass type) {
        return type.annotations().stream()
                .filter(annotation -> annotation.type().equals(RuntimeCompleteness.class.getName()))
                .flatMap(annotation -> annotation.texts("controlPlane").stream())
                .findFirst();
    }

    private static Optional<String> named(String source) {
        Matcher annotation = ANNOTATION.matcher(source);
        return annotation.find() ? Optional.of(annotation.group(1)) : Optional.empty();
    }

    /** Of what is compiled, the class itself has been asked. */
    private static boolean isCompiled(String file, Path module) {
        String type = "/" + file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.')) + ".class";
        return ClassPathFiles.in(BuildModules.testClasses(module)).classes().stream()
                .anyMatch(compiled ->
                        compiled.path().toString().replace('\\', '/').endsWith(type));
    }

    private Optional<Path> moduleOf(Path file) {
        return workspace.modules().stream()
                .filter(file::startsWith)
                .reduce((module, other) -> other.getNameCount() > module.getNameCount() ? other : module)
                .filter(modules::contains);
    }

    private void requireCompared(String when, String place, String verb, Optional<String> controlPlane)
            throws NoHistoryException {
        String compared = workspace.files().of(ArtifactKind.CONTROL_PLANE);
        Optional<String> other = controlPlane.filter(path -> !path.isEmpty() && !isCompared(path));
        if (other.isPresent()) {
            throw new NoHistoryException(
                    when + place + "  @RuntimeCompleteness names " + other.get() + ": the tests " + verb + " judged by "
                            + other.get() + ", and " + compared + " would be compared",
                    "name it with --config, or compare since the commit that moved it");
        }
    }

    private boolean isCompared(String path) {
        try {
            Path root = workspace.root();
            Path compared = root.resolve(workspace.files().of(ArtifactKind.CONTROL_PLANE))
                    .normalize();
            return Stream.of(path, renames.getOrDefault(path, path))
                    .anyMatch(file -> root.resolve(file).normalize().equals(compared));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
