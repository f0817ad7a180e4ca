package dev.rotops.engine.probe;

import dev.rotops.engine.model.Probe;
import dev.rotops.engine.model.ProbeExpectation.ExpectedFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the product draws looks as it must: pictures that a command writes, or pages that a server shows. */
final class RenderHash implements RuntimeProbe {

    private static final long MAXIMUM_BYTES = 64L << 20;

    @Override
    public String kind() {
        return "render_hash";
    }

    @Override
    public List<String> missing(Probe probe) {
        List<ExpectedFrame> frames = probe.expectation().frames();
        return Missing.of(probe)
                .command()
                .require(!frames.isEmpty(), "\"expect.frames\"")
                .require(
                        frames.stream()
                                .allMatch(frame ->
                                        frame.file().isPresent() != frame.url().isPresent()),
                        "either \"file\" or \"url\" in every one of \"expect.frames\"")
                .toList();
    }

    @Override
    public RuntimeEvidence run(ProbeRun run) throws ProbeFailure, InterruptedException, IOException {
        List<ExpectedFrame> frames = run.probe().expectation().frames();
        Map<String, byte[]> drawn =
                frames.stream().anyMatch(frame -> frame.url().isPresent()) ? pages(run, frames) : pictures(run, frames);
        Map<String, Object> fingerprints = new LinkedHashMap<>();
        String wrong = "";
        for (ExpectedFrame frame : frames) {
            String name = name(frame);
            String fingerprint = ImageFingerprint.of(drawn.getOrDefault(name, new byte[0]), name);
            fingerprints.put(name, fingerprint);
            if (wrong.isEmpty() && !fingerprint.equalsIgnoreCase(frame.sha256())) {
                wrong = name + " looks different; look at it, and if it is right, write \"sha256\": \"" + fingerprint
                        + "\"";
            }
        }
        run.note("fingerprints", fingerprints);
        return wrong.isEmpty()
                ? run.passed(
                        frames.size() == 1 ? "1 frame looks as it must" : frames.size() + " frames look as they must")
                : run.failed(wrong);
    }

    private static String name(ExpectedFrame frame) {
        return frame.file().or(frame::url).orElse("");
    }

    private static Map<String, byte[]> pictures(ProbeRun run, List<ExpectedFrame> frames)
            throws ProbeFailure, InterruptedException, IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (ExpectedFrame frame : frames) {
            files.put(name(frame), run.resolve(name(frame)));
        }
        run.prepare();
        WrittenFiles written = WrittenFiles.before(files.values().stream());
        ProcessResult result = run.execute(run.probe().command());
        if (!result.succeeded()) {
            throw new ProbeFailure("did not end with exit code 0" + Sentences.exit(run, result));
        }
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (!written.isNew(file.getValue())) {
                throw new ProbeFailure("did not write " + file.getKey());
            }
            if (Files.size(file.getValue()) > MAXIMUM_BYTES) {
                throw new ProbeFailure(file.getKey() + " is larger than 64 MiB");
            }
            pictures.put(file.getKey(), Files.readAllBytes(file.getValue()));
        }
        return pictures;
    }

    private static Map<String, byte[]> pages(ProbeRun run, List<ExpectedFrame> frames)
            throws ProbeFailure, InterruptedException {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        if (frames.stream().anyMatch(frame -> frame.url().isEmpty())) {
            throw new ProbeFailure("a server shows pages: every one of \"expect.frames\" needs a \"url\"");
        }
        try (RunningServer server =
                RunningServer.start(run, frames.stream().map(RenderHash::name).toList())) {
            for (ExpectedFrame frame : frames) {
                HttpAnswer page = server.get(name(frame));
                Optional<String> status = page.wrongStatus(OptionalDouble.empty());
                if (status.isPresent()) {
                    throw new ProbeFailure(name(frame) + ": " + status.get());
                }
                pages.put(name(frame), page.bytes());
            }
        }
        return pages;
    }
}
