package dev.rotops.engine.platform;

import dev.rotops.engine.model.Location;
import java.nio.file.Path;
import java.util.Set;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;

/** A check as a test; its source is the place in the model that it is about. */
final class CheckDescriptor extends AbstractTestDescriptor {

    private final Check check;

    CheckDescriptor(UniqueId uniqueId, Path root, Check check) {
        super(uniqueId, check.name(), source(root, check.location()));
        this.check = check;
    }

    private static TestSource source(Path root, Location location) {
        FilePosition position =
                location.line() == 0 ? null : FilePosition.from(location.line(), Math.max(1, location.column()));
        return FileSource.from(root.resolve(location.file()).toFile(), position);
    }

    Check check() {
        return check;
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public Set<TestTag> getTags() {
        return GroupDescriptor.TAGS;
    }
}
