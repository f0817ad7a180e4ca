package dev.rotops.engine.claims;

import dev.rotops.RuntimeBehavior;
import dev.rotops.RuntimeBehaviors;
import dev.rotops.RuntimeCompleteness;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimReadingTest {

    @TempDir
    static Path annotations;

    @BeforeAll
    static void unpackAnnotations() throws IOException {
        for (Class<?> annotation :
                List.of(RuntimeBehavior.class, RuntimeBehaviors.class, RuntimeCompleteness.class, Test.class)) {
            String name = annotation.getName().replace('.', '/') + ".class";
            Path file = annotations.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            try (InputStream content =
                    Objects.requireNonNull(annotation.getClassLoader().getResourceAsStream(name))) {
                Files.copy(content, file);
            }
        }
    }

    /** The usual case: the annotations come with the dependency, and jars are not scanned. */
    @Nested
    class WithTheAnnotationsInAJar {

        @Nested
        class AnAnnotation extends AnnotationReading {}

        @Nested
        class AComposedAnnotation extends ComposedAnnotationReading {}

        @Nested
        class AHierarchy extends HierarchyReading {}

        @Nested
        class AClass extends ClassReading {}
    }

    /** The case of a build that contains the annotations' own module, and of classes that somebody unpacked. */
    @Nested
    class WithTheAnnotationsInADirectory {

        @Nested
        class AnAnnotation extends AnnotationReading {

            @Override
            List<Path> annotationDirectories() {
                return List.of(annotations);
            }
        }

        @Nested
        class AComposedAnnotation extends ComposedAnnotationReading {

            @Override
            List<Path> annotationDirectories() {
                return List.of(annotations);
            }
        }

        @Nested
        class AHierarchy extends HierarchyReading {

            @Override
            List<Path> annotationDirectories() {
                return List.of(annotations);
            }
        }

        @Nested
        class AClass extends ClassReading {

            @Override
            List<Path> annotationDirectories() {
                return List.of(annotations);
            }
        }
    }
}
