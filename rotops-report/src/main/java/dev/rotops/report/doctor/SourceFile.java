package dev.rotops.report.doctor;

import dev.rotops.engine.claims.CommentClaims;
import dev.rotops.engine.files.PlainCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source file of a language of the JVM.
 *
 * @param path its path below the root
 * @param set the source set that it belongs to, such as {@code main} or {@code test}; empty where the path does not tell
 * @param modified when it was last written
 * @param packageName its package
 * @param claims whether it carries {@code @RuntimeBehavior} on something that is not an annotation
 * @param usesRotops whether it imports anything of RotOps
 * @param isAbstract whether its main type is one that no engine runs by itself
 * @param declaresOwnName whether it declares the type that it is called after
 * @param comments the behaviors that it claims in comments
 * @param frameworks the words of {@link TestFramework} that it imports
 */
record SourceFile(
        String path,
        String set,
        FileTime modified,
        String packageName,
        boolean claims,
        boolean usesRotops,
        boolean isAbstract,
        boolean declaresOwnName,
        Set<String> comments,
        Set<TestFramework> frameworks) {

    static final String MAIN = "main";

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.`]+)");
    private static final Pattern CLAIM = Pattern.compile("@(?:\\w+:)?(?:dev\\.rotops\\.)?RuntimeBehaviors?\\b");
    private static final Pattern USE = Pattern.compile("\\bdev\\.rotops\\.");
    private static final Pattern ANNOTATION_TYPE = Pattern.compile("@interface\\b|\\bannotation\\s+class\\b");
    private static final Pattern LOCATED = Pattern.compile("src/([^/]+)/[^/]+/.+");

    SourceFile {
        comments = Set.copyOf(comments);
        frameworks = Set.copyOf(frameworks);
    }

    static Optional<SourceFile> read(String path, String set, Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return Optional.of(of(path, set, Files.getLastModifiedTime(file), text));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static SourceFile of(String path, String set, FileTime modified, String text) {
        String code = PlainCode.withoutCommentsAndStrings(text);
        Matcher packageName = PACKAGE.matcher(code);
        String type = Pattern.quote(baseName(path));
        return new SourceFile(
                path,
                set,
                modified,
                packageName.find() ? packageName.group(1).replace("`", "") : "",
                CLAIM.matcher(code).find() && !ANNOTATION_TYPE.matcher(code).find(),
                USE.matcher(code).find(),
                Pattern.compile("\\b(?:abstract\\s+(?:\\w+\\s+)*class|interface)\\s+" + type + "\\b")
                        .matcher(code)
                        .find(),
                Pattern.compile("\\b(?:class|interface|enum|record)\\s+" + type + "\\b")
                        .matcher(code)
                        .find(),
                CommentClaims.parse(text),
                TestFramework.importedBy(code));
    }

    /** The source set that a path below a module tells, as those of Maven and Gradle do. */
    static String setOf(String pathInModule) {
        Matcher located = LOCATED.matcher(pathInModule);
        if (!located.matches()) {
            return "";
        }
        String set = located.group(1);
        return set.endsWith("Main") ? MAIN : set;
    }

    SourceFile in(String other) {
        return new SourceFile(
                path,
                other,
                modified,
                packageName,
                claims,
                usesRotops,
                isAbstract,
                declaresOwnName,
                comments,
                frameworks);
    }

    boolean isMain() {
        return set.equals(MAIN);
    }

    boolean isJava() {
        return path.endsWith(".java");
    }

    /** How class files name their source: package and file name. */
    String classFileName() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name;
    }

    /** The class file that compiling a Java source of this name makes, below the directory of classes. */
    String classFile() {
        String name = classFileName();
        return name.substring(0, name.lastIndexOf('.')) + ".class";
    }

    String typeName() {
        return baseName(path);
    }

    private static String baseName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }
}
