package dev.rotops.engine.discovery.entrypoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.fixtures.CompiledApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Class files can hold anything; a scan reports what it cannot read, and goes on. */
class HostileClassesTest {

    private static final String MAIN = "bootstrap Shop#main main";

    @TempDir
    Path root;

    private CompiledApplication application;

    @BeforeEach
    void compile() {
        application = CompiledApplication.in(root).compile("""
                package shop;
                class Shop {
                    public static void main(String[] args) {}
                }
                """);
    }

    @Test
    void aTruncatedClassIsReportedWhereverItEnds() throws IOException {
        byte[] whole = Files.readAllBytes(file("Shop"));
        for (int length = 0; length < whole.length; length += 7) {
            put("Cut", Arrays.copyOf(whole, length));

            EntryPoints found = scan();

            assertThat(Found.texts(found)).as("%d bytes", length).contains(MAIN);
            assertThat(found.unreadableClasses()).containsExactly("target/classes/shop/Cut.class");
        }
    }

    @Test
    void aClassWithBytesChangedAtRandomIsReadOrReported() throws IOException {
        byte[] whole = Files.readAllBytes(file("Shop"));
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            byte[] changed = whole.clone();
            for (int i = 0; i < 5; i++) {
                changed[8 + random.nextInt(changed.length - 8)] = (byte) random.nextInt(256);
            }
            put("Changed", changed);

            assertThat(Found.texts(scan())).contains(MAIN);
        }
    }

    @Test
    void aClassOfANewerJavaIsRead() throws IOException {
        byte[] newer = Files.readAllBytes(file("Shop"));
        newer[6] = 1;
        newer[7] = (byte) 200;
        put("Shop", newer);

        assertThat(Found.texts(scan())).containsExactly(MAIN);
    }

    @Test
    void whatIsNoClassFileIsReported() throws IOException {
        put("Empty", new byte[0]);
        put("Text", "class Text {}".getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(file("Directory"));
        application.write("target/classes/module-info.class", "no module");

        EntryPoints found = scan();

        assertThat(Found.texts(found)).containsExactly(MAIN);
        assertThat(found.unreadableClasses())
                .containsExactly("target/classes/shop/Empty.class", "target/classes/shop/Text.class");
    }

    @Test
    void aClassWithTenThousandMethodsIsRead() throws IOException {
        ClassWriter writer = type("shop/Many", "java/lang/Object");
        for (int i = 0; i < 10_000; i++) {
            MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, "m" + i, "()V", null, null);
            AnnotationVisitor schedule =
                    method.visitAnnotation("Lorg/springframework/scheduling/annotation/Scheduled;", true);
            schedule.visit("cron", "0");
            schedule.visitEnd();
            returning(method);
        }
        put("Many", writer.toByteArray());

        assertThat(scan().all()).hasSize(10_001);
    }

    @Test
    void annotationsNestedWithoutEndAreReported() throws IOException {
        ClassWriter writer = type("shop/Deep", "java/lang/Object");
        Deque<AnnotationVisitor> annotations = new ArrayDeque<>();
        annotations.push(writer.visitAnnotation("Lshop/Nest;", true));
        for (int i = 0; i < 100_000; i++) {
            annotations.push(annotations.element().visitAnnotation("value", "Lshop/Nest;"));
        }
        annotations.forEach(AnnotationVisitor::visitEnd);
        put("Deep", writer.toByteArray());

        EntryPoints found = scan();

        assertThat(Found.texts(found)).containsExactly(MAIN);
        assertThat(found.unreadableClasses()).containsExactly("target/classes/shop/Deep.class");
    }

    @Test
    void classesThatExtendThemselvesAndEachOtherAreRead() throws IOException {
        put("Self", type("shop/Self", "shop/Self").toByteArray());
        put("One", type("shop/One", "shop/Two").toByteArray());
        put("Two", type("shop/Two", "shop/One").toByteArray());

        EntryPoints found = scan();

        assertThat(Found.texts(found)).containsExactly(MAIN);
        assertThat(found.unreadableClasses()).isEmpty();
    }

    @Test
    void aLongChainOfSuperclassesIsRead() throws IOException {
        for (int i = 0; i < 3_000; i++) {
            put("C" + i, type("shop/C" + i, "shop/C" + (i + 1)).toByteArray());
        }

        assertThat(Found.texts(scan())).containsExactly(MAIN);
    }

    @Test
    void namesWithControlCharactersAreKept() throws IOException {
        ClassWriter writer = type("shop/Na\u0007me\n", "java/lang/Object");
        returning(writer.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "main", "([Ljava/lang/String;)V", null, null));
        put("Name", writer.toByteArray());

        assertThat(scan().all()).extracting(EntryPoint::className).containsExactly("shop.Na\u0007me\n", "shop.Shop");
    }

    @Test
    void descriptorsAndSignaturesThatAreNoneAreRead() throws IOException {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "shop/Odd", "<<<", "java/lang/Object", new String[] {"[", ""});
        writer.visitAnnotation("not a descriptor", true).visitEnd();
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_ABSTRACT, "odd", "(Lodd;)V", "T", null);
        method.visitAnnotation("Lorg/springframework/context/annotation/Bean;", true)
                .visitEnd();
        method.visitParameterAnnotation(0, "Ljakarta/enterprise/event/Observes;", true)
                .visitEnd();
        method.visitEnd();
        String text = new String(writer.toByteArray(), StandardCharsets.ISO_8859_1);
        put("Odd", text.replace("(Lodd;)V", "(([[[[LX").getBytes(StandardCharsets.ISO_8859_1));

        EntryPoints found = scan();

        assertThat(Found.texts(found)).containsExactly(MAIN);
        assertThat(found.unreadableClasses()).isEmpty();
    }

    @Test
    void aDirectoryThatCannotBeListedIsReported() throws IOException {
        Path closed = root.resolve("target/classes/closed");
        Files.createDirectories(closed);
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "not for root");
        try {
            assertThat(scan().unreadableClasses()).containsExactly("target/classes/closed");
        } finally {
            assertThat(closed.toFile().setReadable(true)).isTrue();
        }
    }

    @Test
    void directoriesLinkedInACircleAreListedOnce() throws IOException {
        Files.createSymbolicLink(root.resolve("target/classes/circle"), root.resolve("target/classes"));

        assertThat(Found.texts(scan())).containsExactly(MAIN);
    }

    @Test
    void nothingCompiledIsToldFromNothingFound() {
        assertThat(Found.scan(root, application.module("empty")).isCompiled()).isFalse();
        assertThat(scan().isCompiled()).isTrue();
    }

    @Test
    void theSameClassInTwoDirectoriesOfAModuleIsOne() {
        application.compileFrom("src/main/java", "build/classes/java/main", """
                package shop;
                class Shop {
                    public static void main(String[] args) {}
                }
                """);

        assertThat(Found.texts(scan())).containsExactly(MAIN);
    }

    @Test
    void aMethodWithManyLambdasInEachOtherIsRead() {
        String lambdas = IntStream.range(0, 60)
                .mapToObj(i -> "run(() -> {")
                .collect(Collectors.joining("", "", "rest.getForObject(\"\");" + "});".repeat(60)));
        application.compile("""
                package shop;
                class Nested {
                    org.springframework.web.client.RestTemplate rest;
                    static void run(Runnable runnable) {}
                    void start() {%s}
                }
                """.formatted(lambdas));

        assertThat(Found.texts(scan())).hasSize(2).contains(MAIN);
    }

    private EntryPoints scan() {
        return Found.scan(root, application);
    }

    private Path file(String name) {
        return root.resolve("target/classes/shop").resolve(name + ".class");
    }

    private void put(String name, byte[] bytes) throws IOException {
        Files.write(file(name), bytes);
    }

    private static ClassWriter type(String name, String parent) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, parent, null);
        return writer;
    }

    private static void returning(MethodVisitor method) {
        method.visitCode();
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 2);
        method.visitEnd();
    }
}
