package dev.rotops.engine.platform;

import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/**
 * Stands for the anchor class while Surefire discovers the tests; it is never executed.
 *
 * <p>Surefire 3.6 runs a class only when some engine's descriptor names it as its source. The anchor may have no tests of
 * its own, or none with the tags that are asked for; without this descriptor it would then not be selected when the tests
 * are executed. It claims that it may register tests so that the launcher does not prune it.
 */
final class AnchorDescriptor extends AbstractTestDescriptor {

    AnchorDescriptor(UniqueId uniqueId, String className) {
        super(uniqueId, className, ClassSource.from(className));
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    @Override
    public boolean mayRegisterTests() {
        return true;
    }

    @Override
    public Set<TestTag> getTags() {
        return GroupDescriptor.TAGS;
    }
}
