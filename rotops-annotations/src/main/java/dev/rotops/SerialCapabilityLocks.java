package dev.rotops;

import dev.rotops.spi.Gatekeeper;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives the system under test to one test at a time, where a profile says that it keeps global state. */
final class SerialCapabilityLocks implements ResourceLocksProvider {

    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        return locks(testClass);
    }

    @Override
    public Set<Lock> provideForNestedClass(List<Class<?>> enclosingInstanceTypes, Class<?> testClass) {
        return locks(testClass);
    }

    @Override
    public Set<Lock> provideForMethod(List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
        return locks(testMethod);
    }

    private static Set<Lock> locks(AnnotatedElement element) {
        boolean serial = AnnotationSupport.findRepeatableAnnotations(element, RequiresCapability.class).stream()
                .anyMatch(required -> Gatekeeper.installed().isSerial(required.value()));
        return serial ? Set.of(new Lock(RequiresCapability.HOST, ResourceAccessMode.READ_WRITE)) : Set.of();
    }
}
