package dev.rotops.engine.discovery.entrypoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.fixtures.CompiledApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class SourceFilesTest {

    @TempDir
    Path root;

    @Test
    void tellTheLinesOfMethodsWithAndWithoutCode() {
        CompiledApplication application = CompiledApplication.in(root).compile("""
                package shop;
                /** findByName( is not declared here. */
                interface OrderRepository
                        extends org.springframework.data.jpa.repository.JpaRepository<String, Long> {

                    String findByName(
                            String name);
                }
                """, """
                package shop;
                class Shop {

                    public static void main(String[] args) {
                        System.out.println();
                    }
                }
                """);

        assertThat(Found.scan(root, application).all())
                .extracting(point -> point.method() + " " + point.line())
                .containsExactly("main 5", "* 3", "findByName 6");
    }

    @Test
    void tellTheLinesOfMethodsOfTheSameNameInSeveralTypes() {
        CompiledApplication application = CompiledApplication.in(root).compile("""
                package shop;
                interface Orders extends org.springframework.data.jpa.repository.JpaRepository<String, Long> {
                    String findByName(String name);
                }
                interface Bills extends org.springframework.data.jpa.repository.JpaRepository<String, Long> {
                    String findByName(String name);
                }
                class Archive {
                    interface Old extends org.springframework.data.jpa.repository.JpaRepository<String, Long> {
                        String findByName(String name);
                    }
                }
                """);

        assertThat(Found.scan(root, application).all())
                .filteredOn(point -> point.method().equals("findByName"))
                .extracting(point -> point.className() + " " + point.line())
                .containsExactly("shop.Archive$Old 10", "shop.Bills 6", "shop.Orders 3");
    }

    @Test
    void ofKotlinNeedNotLieInTheDirectoriesOfTheirPackage() throws IOException {
        CompiledApplication application = asKotlin("""
                package com.example.shop;
                public class Shop {
                    public static void main(String[] args) {}
                }
                """);
        application.write("src/main/kotlin/other/Shop.kt", "package com.example.other\n\nfun main() {}\n");
        application.write("src/main/kotlin/shop/Shop.kt", "package com.example.shop\n\nfun main() {}\n");

        assertThat(Found.scan(root, application).all())
                .extracting(EntryPoint::file)
                .containsExactly("src/main/kotlin/shop/Shop.kt");
    }

    @Test
    void lieWhereTheBuildFileSays() {
        CompiledApplication application = CompiledApplication.in(root)
                .write(
                        "pom.xml",
                        "<project><build><sourceDirectory>${basedir}/code</sourceDirectory></build></project>")
                .compileFrom("code", "target/classes", """
                        package shop;
                        class Shop {
                            public static void main(String[] args) {}
                        }
                        """);

        assertThat(Found.scan(root, application).all())
                .extracting(EntryPoint::file)
                .containsExactly("code/shop/Shop.java");
    }

    @Test
    void aMainFunctionOfKotlinWithoutParametersIsOne() throws IOException {
        CompiledApplication application = asKotlin("""
                package shop;
                public class ShopKt {
                    public static void main() {}
                    public static void main(String[] args) {main();}
                }
                """);

        assertThat(Found.scan(root, application).all())
                .extracting(point -> point.method() + point.descriptor())
                .containsExactly("main()V");
    }

    @Test
    void thatAreNotThereLeaveThePathEmpty() throws IOException {
        CompiledApplication application = CompiledApplication.in(root).compile("""
                package shop;
                class Shop {
                    public static void main(String[] args) {}
                }
                """);
        Files.delete(root.resolve("src/main/java/shop/Shop.java"));

        assertThat(Found.scan(root, application).all())
                .extracting(EntryPoint::file)
                .containsExactly("");
    }

    @Test
    void newerThanTheirClassesAreStale() throws IOException {
        CompiledApplication application = CompiledApplication.in(root).compile("""
                package shop;
                class Orders {
                    class Line {}
                }
                """, "package shop; class Bills {}");
        touch("src/main/java/shop/Orders.java", "2026-01-02T00:00:00Z");
        touch("target/classes/shop/Orders.class", "2026-01-01T00:00:00Z");
        touch("target/classes/shop/Orders$Line.class", "2026-01-01T00:00:00Z");
        touch("src/main/java/shop/Bills.java", "2026-01-01T00:00:00Z");

        EntryPoints found = Found.scan(root, application);

        assertThat(found.staleFiles()).containsExactly("src/main/java/shop/Orders.java");
        assertThat(found.compiledFiles())
                .containsExactlyInAnyOrder("src/main/java/shop/Orders.java", "src/main/java/shop/Bills.java");
    }

    @Test
    void areNotStaleForAClassThatNoSourceMakesAnyMore() throws IOException {
        CompiledApplication application = CompiledApplication.in(root).compile("""
                package shop;
                class Orders {
                    class Line {}
                }
                """);
        touch("src/main/java/shop/Orders.java", "2026-01-02T00:00:00Z");
        touch("target/classes/shop/Orders.class", "2026-01-03T00:00:00Z");
        touch("target/classes/shop/Orders$Line.class", "2026-01-01T00:00:00Z");

        assertThat(Found.scan(root, application).staleFiles()).isEmpty();
    }

    private void touch(String file, String time) throws IOException {
        Files.setLastModifiedTime(root.resolve(file), FileTime.from(Instant.parse(time)));
    }

    /** A class as the compiler of Kotlin would write it. */
    private CompiledApplication asKotlin(String source) throws IOException {
        CompiledApplication application = CompiledApplication.in(root).compileFrom("java", "target/classes", source);
        try (Stream<Path> files = Files.walk(root.resolve("target/classes"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                ClassWriter writer = new ClassWriter(0);
                new ClassReader(Files.readAllBytes(file)).accept(new AsKotlin(writer), 0);
                Files.write(file, writer.toByteArray());
            }
        }
        return application;
    }

    private static final class AsKotlin extends ClassVisitor {
        private boolean isFacade;

        AsKotlin(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            isFacade = name.endsWith("Kt");
            super.visit(version, access, name, signature, parent, interfaces);
        }

        @Override
        public void visitSource(String source, String debug) {
            super.visitSource("Shop.kt", debug);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            boolean isBridge = isFacade && descriptor.startsWith("([");
            int flags = isBridge ? access | Opcodes.ACC_SYNTHETIC : access;
            return super.visitMethod(flags, name, descriptor, signature, exceptions);
        }
    }
}
