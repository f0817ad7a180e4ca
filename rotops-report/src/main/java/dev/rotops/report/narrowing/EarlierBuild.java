package dev.rotops.report.narrowing;

import dev.rotops.report.doctor.ModelOfTests;
import dev.rotops.report.git.CommittedTree;
import dev.rotops.report.git.NoHistoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What build files said at a commit, in a directory of their own for a while: who reads project files looks for their parents beside
 * them.
 *
 * @param root stands for the root of the repository
 */
record EarlierBuild(Path root) implements AutoCloseable {

    /**
     * Takes them out of the history.
     *
     * @return they; nothing where they are the same now
     */
    static Optional<EarlierBuild> of(CommittedTree then, Path now) throws NoHistoryException {
        Map<String, String> texts = new LinkedHashMap<>();
        boolean isChanged = false;
        for (String file : then.files(ModelOfTests.FILES)) {
            String text = then.text(file).orElse("");
            texts.put(file, text);
            isChanged |= !text.equals(TextNow.of(now.resolve(file)));
        }
        return isChanged ? Optional.of(copied(texts)) : Optional.empty();
    }

    private static EarlierBuild copied(Map<String, String> texts) throws NoHistoryException {
        try {
            EarlierBuild build =
                    new EarlierBuild(Files.createTempDirectory("rotops-diff").toRealPath());
            try {
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    build.write(text.getKey(), text.getValue());
                }
                return build;
            } catch (IOException | RuntimeException e) {
                build.close();
                throw e;
            }
        } catch (IOException e) {
            throw new NoHistoryException(
                    "the build files of that commit cannot be copied to the directory of temporary files: "
                            + e.getMessage(),
                    "make room in it, or name another one with -Djava.io.tmpdir");
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file).normalize();
        if (path.startsWith(root)) {
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, text);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> walk = Files.walk(root)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            // The operating system clears its temporary files.
        }
    }
}
