package dev.rotops.engine.classfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Puts together an annotation. */
final class AnnotationCollector extends AnnotationVisitor {

    private final Names names;
    private final String type;
    private final Consumer<CompiledAnnotation> whenComplete;
    private final Map<String, Object> values = new HashMap<>();

    AnnotationCollector(Names names, String type, Consumer<CompiledAnnotation> whenComplete) {
        super(Opcodes.ASM9);
        this.names = names;
        this.type = type;
        this.whenComplete = whenComplete;
    }

    /** Collects what an attribute is where nothing is written. */
    static AnnotationVisitor ofDefault(Names names, Consumer<Object> whenComplete) {
        return new Elements(names, elements -> elements.stream().findFirst().ifPresent(whenComplete));
    }

    @Override
    public void visit(@Nullable String attribute, Object value) {
        put(attribute, plain(names, value));
    }

    @Override
    public void visitEnum(@Nullable String attribute, String descriptor, String constant) {
        put(attribute, constant);
    }

    @Override
    public AnnotationVisitor visitAnnotation(@Nullable String attribute, String descriptor) {
        return new AnnotationCollector(names, names.ofDescriptor(descriptor), value -> put(attribute, value));
    }

    @Override
    public AnnotationVisitor visitArray(@Nullable String attribute) {
        return new Elements(names, elements -> put(attribute, elements));
    }

    @Override
    public void visitEnd() {
        whenComplete.accept(new CompiledAnnotation(type, values));
    }

    private void put(@Nullable String attribute, Object value) {
        if (attribute != null) {
            values.put(attribute, value);
        }
    }

    private static Object plain(Names names, Object value) {
        return value instanceof Type type ? names.ofDescriptor(type.getDescriptor()) : value;
    }

    private static final class Elements extends AnnotationVisitor {
        private final Names names;
        private final Consumer<List<Object>> whenComplete;
        private final List<Object> elements = new ArrayList<>();

        Elements(Names names, Consumer<List<Object>> whenComplete) {
            super(Opcodes.ASM9);
            this.names = names;
            this.whenComplete = whenComplete;
        }

        @Override
        public void visit(@Nullable String attribute, Object value) {
            elements.add(plain(names, value));
        }

        @Override
        public void visitEnum(@Nullable String attribute, String descriptor, String constant) {
            elements.add(constant);
        }

        @Override
        public AnnotationVisitor visitAnnotation(@Nullable String attribute, String descriptor) {
            return new AnnotationCollector(names, names.ofDescriptor(descriptor), elements::add);
        }

        @Override
        public AnnotationVisitor visitArray(@Nullable String attribute) {
            return new Elements(names, elements::add);
        }

        @Override
        public void visitEnd() {
            whenComplete.accept(List.copyOf(elements));
        }
    }
}
