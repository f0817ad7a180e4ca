package dev.rotops.engine.dataflow;

import dev.rotops.engine.classfile.ClassFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The code of a class, each method of which is looked into where somebody asks. */
final class ClassFlow {

    private static final int ONE_BODY = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;

    private final ClassNode node;
    private final Map<String, MethodNode> methods = new HashMap<>();
    private final Map<String, Optional<MethodFlow>> flows = new HashMap<>();

    private ClassFlow(ClassNode node) {
        this.node = node;
        node.methods.forEach(method -> methods.putIfAbsent(method.name + method.desc, method));
    }

    static Optional<ClassFlow> read(ClassFile file) {
        try {
            ClassNode node = new ClassNode();
            new ClassReader(file.bytes()).accept(node, ClassReader.SKIP_FRAMES);
            return Optional.of(new ClassFlow(node));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // A class file can hold anything.
            return Optional.empty();
        }
    }

    Optional<MethodFlow> method(String id) {
        return flows.computeIfAbsent(
                id,
                key -> Optional.ofNullable(methods.get(key)).flatMap(method -> MethodAnalysis.of(node.name, method)));
    }

    /** Whether a call of the method cannot reach another one, of a subclass. */
    boolean hasOneBody(String id) {
        MethodNode method = methods.get(id);
        return method != null && ((method.access & ONE_BODY) != 0 || (node.access & Opcodes.ACC_FINAL) != 0);
    }

    /** What a static field that never changes is set to in the class file itself. */
    Optional<Object> constant(String name) {
        return constantField(name).map(field -> field.value);
    }

    boolean isConstant(String name) {
        return constantField(name).isPresent();
    }

    private Optional<FieldNode> constantField(String name) {
        int constant = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        return node.fields.stream()
                .filter(field -> field.name.equals(name) && (field.access & constant) == constant)
                .findFirst();
    }

    /** Names of the classes that stand in one source with it, and may call what is private to it. */
    Set<String> neighbours() {
        Set<String> names = new HashSet<>();
        for (InnerClassNode inner : node.innerClasses) {
            for (String name : inner.outerName == null ? List.of(inner.name) : List.of(inner.name, inner.outerName)) {
                names.add(name.replace('/', '.'));
            }
        }
        names.remove(node.name.replace('/', '.'));
        return names;
    }

    boolean calls(String owner, String id) {
        String internal = owner.replace('.', '/');
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof MethodInsnNode call
                        && call.owner.equals(internal)
                        && (call.name + call.desc).equals(id)) {
                    return true;
                }
            }
        }
        return false;
    }
}
