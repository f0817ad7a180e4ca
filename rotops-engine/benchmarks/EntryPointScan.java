import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.discovery.ModuleClasses;
import dev.rotops.engine.discovery.entrypoint.BytecodeDiscovery;
import dev.rotops.shaded.asm.AnnotationVisitor;
import dev.rotops.shaded.asm.ClassWriter;
import dev.rotops.shaded.asm.Label;
import dev.rotops.shaded.asm.MethodVisitor;
import dev.rotops.shaded.asm.Opcodes;
import dev.rotops.shaded.classgraph.ClassGraph;
import dev.rotops.shaded.classgraph.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * The scan for entry points beside a bare annotation scan of the same class files by ClassGraph, in one JVM and in turns:
 *
 * <pre>java -cp rotops-engine/target/rotops-engine-0.1.0-SNAPSHOT.jar rotops-engine/benchmarks/EntryPointScan.java [CLASSES…]</pre>
 *
 * <p>The medians are those of a warm JVM; what both take the first time is printed as well. A number makes as many classes, of
 * which a tenth are controllers, a tenth repositories, and a tenth call a client or a database; a directory is scanned as it is.
 */
public final class EntryPointScan {

    private static final int ROUNDS = 15;

    /** How many classes both read before anything is measured, for Java compiles them while they run. */
    private static final int WARM_UP = 60_000;
    private static final int METHODS = 12;

    private EntryPointScan() {}

    public static void main(String[] arguments) throws IOException {
        List<String> sizes = arguments.length == 0 ? List.of("1000", "10000") : List.of(arguments);
        for (String size : sizes) {
            boolean number = size.chars().allMatch(Character::isDigit);
            measure(number ? generated(Integer.parseInt(size)) : Path.of(size).toAbsolutePath());
        }
    }

    private static void measure(Path classes) {
        long bareFirst = time(() -> annotations(classes));
        long scanFirst = time(() -> entryPoints(classes));
        int number = annotations(classes);
        for (int read = number; read < WARM_UP; read += number) {
            annotations(classes);
            entryPoints(classes);
        }
        List<Long> bare = new ArrayList<>();
        List<Long> scan = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                bare.add(time(() -> annotations(classes)));
                scan.add(time(() -> entryPoints(classes)));
            } else {
                scan.add(time(() -> entryPoints(classes)));
                bare.add(time(() -> annotations(classes)));
            }
        }
        System.out.printf(
                "%,d classes, %,d entry points: ClassGraph first %d ms, median %d ms; entry points first %d ms, median %d ms;"
                        + " ratio of the medians %.2f%n",
                number,
                entryPoints(classes),
                bareFirst,
                median(bare),
                scanFirst,
                median(scan),
                (double) median(scan) / median(bare));
    }

    private static long time(IntSupplier work) {
        long start = System.nanoTime();
        if (work.getAsInt() == 0) {
            throw new IllegalStateException("nothing was scanned");
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static int annotations(Path classes) {
        ClassGraph graph = new ClassGraph()
                .overrideClasspath(List.of(classes))
                .disableJarScanning()
                .disableNestedJarScanning()
                .disableModuleScanning()
                .enableClassInfo()
                .enableMethodInfo()
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .ignoreMethodVisibility();
        try (ScanResult result = graph.scan()) {
            return result.getAllClasses().size();
        }
    }

    private static int entryPoints(Path classes) {
        ModuleClasses module = new ModuleClasses("", List.of(classes), List.of(), List.of());
        EntryPoints found = BytecodeDiscovery.scan(classes.getParent(), List.of(module), List.of());
        return Math.max(found.all().size(), found.classes() > 0 ? 1 : 0);
    }

    private static Path generated(int number) throws IOException {
        Path classes = Files.createTempDirectory("rotops-entry-points").resolve("classes");
        for (int i = 0; i < number; i++) {
            String name = "shop/part" + i / 50 + "/Type" + i;
            Path file = classes.resolve(name + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, type(name, i % 10));
        }
        return classes;
    }

    private static byte[] type(String name, int sort) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        boolean repository = sort == 1;
        int access = repository ? Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT : 0;
        String[] interfaces = repository
                ? new String[] {"org/springframework/data/jpa/repository/JpaRepository"}
                : new String[] {"java/io/Serializable"};
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | access, name, null, "java/lang/Object", interfaces);
        writer.visitSource(name.substring(name.lastIndexOf('/') + 1) + ".java", null);
        if (sort == 0) {
            writer.visitAnnotation("Lorg/springframework/web/bind/annotation/RestController;", true)
                    .visitEnd();
        }
        for (int i = 0; i < METHODS; i++) {
            method(writer, i, sort);
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void method(ClassWriter writer, int number, int sort) {
        int access = Opcodes.ACC_PUBLIC | (sort == 1 ? Opcodes.ACC_ABSTRACT : 0);
        MethodVisitor method = writer.visitMethod(access, "method" + number, "(Ljava/lang/String;)V", null, null);
        if (sort == 0) {
            AnnotationVisitor mapping =
                    method.visitAnnotation("Lorg/springframework/web/bind/annotation/GetMapping;", true);
            AnnotationVisitor paths = mapping.visitArray("value");
            paths.visit(null, "/path" + number);
            paths.visitEnd();
            mapping.visitEnd();
        } else if (sort > 4) {
            method.visitAnnotation("Ljava/lang/Deprecated;", true).visitEnd();
        }
        if (sort != 1) {
            body(method, sort == 2 && number % 4 == 0);
        }
        method.visitEnd();
    }

    private static void body(MethodVisitor method, boolean calls) {
        method.visitCode();
        for (int i = 0; i < 10; i++) {
            Label label = new Label();
            method.visitLabel(label);
            method.visitLineNumber(10 + i, label);
            method.visitFieldInsn(Opcodes.GETSTATIC, "java/lang/System", "out", "Ljava/io/PrintStream;");
            method.visitVarInsn(Opcodes.ALOAD, 1);
            method.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, "java/io/PrintStream", "println", "(Ljava/lang/String;)V", false);
        }
        if (calls) {
            method.visitInsn(Opcodes.ACONST_NULL);
            method.visitVarInsn(Opcodes.ALOAD, 1);
            method.visitMethodInsn(
                    Opcodes.INVOKEINTERFACE,
                    "jakarta/persistence/EntityManager",
                    "persist",
                    "(Ljava/lang/Object;)V",
                    true);
        }
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
    }
}
