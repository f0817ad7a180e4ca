package dev.rotops.engine.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ClassPathFilesTest {

    @TempDir
    Path classes;

    private void files(String... paths) throws IOException {
        for (String path : paths) {
            Path file = classes.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
    }

    private ClassPathFiles found() {
        return ClassPathFiles.in(List.of(classes));
    }

    private List<String> names(List<Path> files) {
        return files.stream()
                .map(file -> classes.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    @Test
    void classesAreThoseThatRunAndResourcesEverythingElse() throws IOException {
        files("shop/Orders.class", "shop/package-info.class", "module-info.class", "shop/orders.xml");

        assertThat(found().classes()).extracting(ClassFile::className).containsExactly("shop.Orders");
        assertThat(names(found().resources())).containsExactly("shop/orders.xml");
    }

    @Test
    void belowMetaInfAreResourcesAndNoClasses() throws IOException {
        files("META-INF/versions/21/shop/Orders.class", "META-INF/mappers/orders.xml", "shop/META-INF/beans.xml");
        files("shop/Refunds.class");

        assertThat(found().classes()).extracting(ClassFile::className).containsExactly("shop.Refunds");
        assertThat(names(found().resources()))
                .containsExactlyInAnyOrder("META-INF/mappers/orders.xml", "shop/META-INF/beans.xml");
    }

    @Test
    void aDirectoryThatIsNotThereStandsForItsClasses() {
        Path missing = classes.resolve("missing");

        assertThat(ClassPathFiles.in(List.of(missing)).classes())
                .containsExactly(new ClassFile(missing, missing, ClassFile.NO_FILE, 0));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNoRegularFileIsNoResource() throws Exception {
        files("shop/orders.xml");
        Process made = new ProcessBuilder("mkfifo", classes.resolve("pipe.xml").toString()).start();
        assertThat(made.waitFor()).isZero();

        assertThat(names(found().resources())).containsExactly("shop/orders.xml");
    }
}
