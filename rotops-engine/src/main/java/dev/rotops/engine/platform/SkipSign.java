package dev.rotops.engine.platform;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** The exception by which the engine that runs the calling test knows a skipped test. */
final class SkipSign {

    /** By the package of what calls tests; whatever else calls them knows the JUnit Platform's own. */
    private static final Map<String, String> SIGNS = Map.of(
            "org.junit.runners.", "org.junit.AssumptionViolatedException",
            "org.testng.", "org.testng.SkipException");

    private SkipSign() {}

    static RuntimeException of(String reason) {
        return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
                .walk(frames ->
                        frames.flatMap(frame -> sign(frame, reason).stream()).findFirst())
                .orElseGet(() -> new TestAbortedException(reason));
    }

    private static Optional<RuntimeException> sign(StackFrame frame, String reason) {
        return SIGNS.entrySet().stream()
                .filter(sign -> frame.getClassName().startsWith(sign.getKey()))
                .findFirst()
                .flatMap(sign ->
                        instance(sign.getValue(), frame.getDeclaringClass().getClassLoader(), reason));
    }

    private static Optional<RuntimeException> instance(String className, ClassLoader loader, String reason) {
        try {
            Object sign = Class.forName(className, true, loader)
                    .getConstructor(String.class)
                    .newInstance(reason);
            return sign instanceof RuntimeException exception ? Optional.of(exception) : Optional.empty();
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }
}
