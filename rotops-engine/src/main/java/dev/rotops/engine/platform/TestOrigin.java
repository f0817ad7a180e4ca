package dev.rotops.engine.platform;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Where a test of any engine comes from, in the words in which the scan of compiled classes knows it.
 *
 * @param className binary name of the class that is run
 * @param method name of the method; empty where the class as a whole is meant
 */
record TestOrigin(String className, String method) {

    private static final String SPOCK_METHOD = "$spock_feature_";
    private static final String SPOCK_FEATURE = "org.spockframework.runtime.model.FeatureMetadata";

    /**
     * The method of a test, or its class where it has none. Of several methods the outermost counts: what a method makes at
     * run time may say that it comes from anywhere.
     */
    static Optional<TestOrigin> of(TestIdentifier test, TestPlan plan) {
        Optional<TestOrigin> origin = Optional.empty();
        Optional<TestIdentifier> candidate = Optional.of(test);
        while (candidate.isPresent()) {
            Optional<TestSource> source = candidate.get().getSource();
            Optional<TestOrigin> here = source.isPresent() ? of(source.get()) : Optional.empty();
            if (here.isPresent() && (origin.isEmpty() || !here.get().method().isEmpty())) {
                origin = here;
            }
            candidate = plan.getParent(candidate.get());
        }
        return origin;
    }

    private static Optional<TestOrigin> of(TestSource source) {
        if (source instanceof MethodSource method) {
            return Optional.of(new TestOrigin(method.getClassName(), name(method)));
        }
        return source instanceof ClassSource type
                ? Optional.of(new TestOrigin(type.getClassName(), ""))
                : Optional.empty();
    }

    /** The path of the feature file that a Cucumber scenario stands in. */
    static Optional<String> feature(TestIdentifier scenario) {
        return scenario.getSource().flatMap(source -> {
            if (source instanceof ClasspathResourceSource resource) {
                return Optional.of(resource.getClasspathResourceName());
            }
            return source instanceof FileSource file
                    ? Optional.of(file.getFile().getPath().replace('\\', '/'))
                    : Optional.empty();
        });
    }

    /** Spock compiles a feature to a method of a made-up name and keeps the author's in an annotation. */
    private static String name(MethodSource source) {
        if (!source.getMethodName().startsWith(SPOCK_METHOD)) {
            return source.getMethodName();
        }
        try {
            for (Method method : source.getJavaClass().getDeclaredMethods()) {
                if (method.getName().equals(source.getMethodName())) {
                    return featureName(method).orElse(source.getMethodName());
                }
            }
        } catch (JUnitException | LinkageError e) {
            // Without its class, nothing is known of it.
        }
        return source.getMethodName();
    }

    private static Optional<String> featureName(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            if (annotation.annotationType().getName().equals(SPOCK_FEATURE)) {
                try {
                    Object name = annotation.annotationType().getMethod("name").invoke(annotation);
                    return name instanceof String text ? Optional.of(text) : Optional.empty();
                } catch (ReflectiveOperationException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
