package dev.rotops.engine.platform;

import dev.rotops.engine.model.Location;
import java.io.File;
import java.nio.file.Path;
import java.util.Set;
import org.junit.platform.commons.JUnitException;
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
        try {
            return FileSource.from(new File(root.toFile(), location.file()), position);
        } catch (JUnitException e) {
            // A class file may name any characters as its source file, also such as no file can have.
            return FileSource.from(root.toFile(), position);
        }
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
