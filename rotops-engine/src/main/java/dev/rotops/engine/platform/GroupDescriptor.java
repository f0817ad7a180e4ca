package dev.rotops.engine.platform;

import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/**
 * A group of checks as a container.
 *
 * <p>Its source is a class that does not exist. Surefire reports a test only when one of its containers has a class
 * source: with any other source, or with none, a failure vanishes and the build stays green.
 */
final class GroupDescriptor extends AbstractTestDescriptor {

    static final Set<TestTag> TAGS = Set.of(TestTag.create("rotops"));

    GroupDescriptor(UniqueId uniqueId, String name) {
        super(uniqueId, name, ClassSource.from(name));
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    @Override
    public Set<TestTag> getTags() {
        return TAGS;
    }
}
