package dev.rotops.engine.classfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** What stands in the brackets of generic types. */
public final class TypeArguments {

    private TypeArguments() {}

    /**
     * Reads the type arguments of what a method returns.
     *
     * @param signature generic signature of a method
     * @return the names of the classes in the brackets, nested ones left out; none where nothing is generic, or where the
     *     signature is damaged
     */
    public static List<String> ofReturn(String signature) {
        Map<String, List<String>> types = new LinkedHashMap<>();
        read(signature, new SignatureVisitor(Opcodes.ASM9) {
            @Override
            public SignatureVisitor visitReturnType() {
                return new GenericType(types);
            }
        });
        return types.values().stream().findFirst().orElse(List.of());
    }

    /** The type arguments of superclass and interfaces, by their names. */
    static Map<String, List<String>> ofSupertypes(String signature) {
        Map<String, List<String>> types = new LinkedHashMap<>();
        read(signature, new SignatureVisitor(Opcodes.ASM9) {
            @Override
            public SignatureVisitor visitSuperclass() {
                return new GenericType(types);
            }

            @Override
            public SignatureVisitor visitInterface() {
                return new GenericType(types);
            }
        });
        return types;
    }

    private static void read(String signature, SignatureVisitor visitor) {
        if (signature.isEmpty()) {
            return;
        }
        try {
            new SignatureReader(signature).accept(visitor);
        } catch (RuntimeException e) {
            // Nobody checks signatures, and obfuscators damage them: what was read up to here stands.
        }
    }

    /** Notes down a class type and the class types that are its arguments. */
    private static final class GenericType extends SignatureVisitor {
        private final Map<String, List<String>> types;
        private final List<String> arguments = new ArrayList<>();

        GenericType(Map<String, List<String>> types) {
            super(Opcodes.ASM9);
            this.types = types;
        }

        @Override
        public void visitClassType(String name) {
            types.put(name.replace('/', '.'), arguments);
        }

        @Override
        public SignatureVisitor visitTypeArgument(char wildcard) {
            return new SignatureVisitor(Opcodes.ASM9) {
                @Override
                public void visitClassType(String name) {
                    arguments.add(name.replace('/', '.'));
                }

                @Override
                public SignatureVisitor visitTypeArgument(char nested) {
                    return new SignatureVisitor(Opcodes.ASM9) {};
                }
            };
        }
    }
}
