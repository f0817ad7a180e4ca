package dev.rotops.report.cli;

import dev.rotops.engine.model.ArtifactKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;

/**
 * A small governed git repository in a temporary directory, with all artifacts.
 *
 * @param root its directory
 */
record RehearsalRepository(Path root) implements AutoCloseable {

    private static final String COMMIT = """
            author Nobody <> 0 +0000
            committer Nobody <> 0 +0000

            Nothing.
            """;

    static RehearsalRepository create() throws IOException {
        RehearsalRepository repository = new RehearsalRepository(Files.createTempDirectory("rotops-rehearsal"));
        for (ArtifactKind kind : ArtifactKind.EXPECTED) {
            String path = kind.defaultPath();
            repository.write(path, resource("rehearsal/" + path.substring(path.lastIndexOf('/') + 1)));
        }
        repository.write("pom.xml", text("<project><modules><module>shop</module></modules></project>"));
        repository.write("src/main/java/shop/Shop.java", text("package shop;\nclass Shop {}\n"));
        repository.write(
                "src/test/java/shop/ShopTest.java", text("// runtime-behaviors: shop.open\nclass ShopTest {}\n"));
        repository.write("target/test-classes/dev/rotops/report/cli/Main.class", resource("Main.class"));
        repository.commitNothing();
        return repository;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing for what is not there: the commands cope. */
    private static byte[] resource(String name) throws IOException {
        try (InputStream input = RehearsalRepository.class.getResourceAsStream(name)) {
            return input == null ? new byte[0] : input.readAllBytes();
        }
    }

    private void write(String file, byte[] content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.write(path, content);
    }

    private void commitNothing() throws IOException {
        String tree = object("tree", new byte[0]);
        String commit = object("commit", text("tree " + tree + "\n" + COMMIT));
        write(".git/config", text("[core]\n\trepositoryformatversion = 0\n\tbare = false\n"));
        write(".git/HEAD", text("ref: refs/heads/main\n"));
        write(".git/refs/heads/main", text(commit + "\n"));
    }

    private String object(String type, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(text(type + " " + content.length + "\0"));
        bytes.write(content);
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (OutputStream deflater = new DeflaterOutputStream(deflated)) {
            deflater.write(bytes.toByteArray());
        }
        try {
            String id =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes.toByteArray()));
            write(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2), deflated.toByteArray());
            return id;
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
