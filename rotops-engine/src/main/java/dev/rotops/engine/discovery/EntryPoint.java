package dev.rotops.engine.discovery;

import java.util.Comparator;
import java.util.Optional;

/**
 * A place where the runtime can enter or leave the product.
 *
 * @param kind what it lets in or out
 * @param className binary name of the class, such as {@code shop.Orders$Refund}
 * @param method name of the method; {@link #WHOLE_TYPE} for a type as a whole, {@link #CLASS_GUARD} for what stands on a
 *     class
 * @param descriptor descriptor of the method in the class file, such as {@code (J)V}; empty where there is no one method
 * @param detail what reaches it: {@code GET /orders/{id}}, a topic, {@code cron 0 0 3 * * *}; empty where nothing is known
 * @param file path of its source file relative to the root; empty where there is none
 * @param line line in the file, from 1; 0 where it is not known
 * @param confidence how sure it is
 * @param condition when it exists at all, such as {@code @Profile("dev")}; empty for always
 * @param module path of its module relative to the root; empty for the root
 */
public record EntryPoint(
        EntryPointKind kind,
        String className,
        String method,
        String descriptor,
        String detail,
        String file,
        int line,
        Confidence confidence,
        String condition,
        String module)
        implements Comparable<EntryPoint> {

    /** Stands for a method where an entry point is a whole type: a repository with the operations that it inherits. */
    public static final String WHOLE_TYPE = "*";

    /** Stands for a method where an entry point is what stands on a class: a guard of all its methods, a configuration. */
    public static final String CLASS_GUARD = "<class>";

    private static final Comparator<EntryPoint> LAST = Comparator.comparing(EntryPoint::descriptor)
            .thenComparing(EntryPoint::module)
            .thenComparing(EntryPoint::file)
            .thenComparingInt(EntryPoint::line)
            .thenComparing(EntryPoint::confidence)
            .thenComparing(EntryPoint::condition);

    /**
     * Returns what people call it, and write into artifacts.
     *
     * @return {@code http GET /orders/{id}} for HTTP with a detail, else {@link #reference()}
     */
    public String label() {
        return kind == EntryPointKind.HTTP && !detail.isEmpty() ? kind.word() + " " + detail : reference();
    }

    /**
     * Returns where it is in the code.
     *
     * @return such as {@code scheduled shop.night.Expiry#run}
     */
    public String reference() {
        return kind.word() + " " + className + "#" + method;
    }

    /** The type that people review instead: one that keeps state, or one whose methods are guarded by annotations. */
    Optional<EntryPoint> type() {
        if (kind == EntryPointKind.PERSISTENCE) {
            return Optional.of(typeNamed(WHOLE_TYPE));
        }
        boolean guard = kind == EntryPointKind.AUTH && detail.startsWith("@");
        return guard ? Optional.of(typeNamed(CLASS_GUARD)) : Optional.empty();
    }

    /** Whether it stands for a class, whatever methods that has. */
    boolean isType() {
        return method.equals(WHOLE_TYPE) || method.equals(CLASS_GUARD);
    }

    EntryPoint atLine(int otherLine) {
        return new EntryPoint(
                kind, className, method, descriptor, detail, file, otherLine, confidence, condition, module);
    }

    private EntryPoint typeNamed(String name) {
        return new EntryPoint(kind, className, name, "", "", file, line, Confidence.HIGH, "", module);
    }

    /** Orders by kind, class, method and detail, then by everything else. */
    @Override
    public int compareTo(EntryPoint other) {
        int order = kind.compareTo(other.kind);
        order = order == 0 ? className.compareTo(other.className) : order;
        order = order == 0 ? method.compareTo(other.method) : order;
        order = order == 0 ? detail.compareTo(other.detail) : order;
        return order == 0 ? LAST.compare(this, other) : order;
    }
}
