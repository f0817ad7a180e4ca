package dev.rotops.engine.probe;

import dev.rotops.engine.model.Probe;
import dev.rotops.engine.model.ProbeExpectation.ExpectedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command writes files, each of them as it must be. */
final class OutputFixtureDiff implements RuntimeProbe {

    @Override
    public String kind() {
        return "output_fixture_diff";
    }

    @Override
    public List<String> missing(Probe probe) {
        return Missing.of(probe)
                .command()
                .require(!probe.expectation().files().isEmpty(), "\"expect.files\"")
                .toList();
    }

    @Override
    public RuntimeEvidence run(ProbeRun run) throws ProbeFailure, InterruptedException {
        List<ExpectedFile> files = run.probe().expectation().files();
        List<Path> actual = new ArrayList<>();
        for (ExpectedFile file : files) {
            actual.add(run.resolve(file.actual()));
        }
        run.prepare();
        WrittenFiles written = WrittenFiles.before(actual.stream());
        ProcessResult result = run.execute(run.probe().command());
        if (!result.succeeded()) {
            return run.failed("did not end with exit code 0" + Sentences.exit(run, result));
        }
        for (int i = 0; i < files.size(); i++) {
            ExpectedFile file = files.get(i);
            if (!written.isNew(actual.get(i))) {
                return run.failed("did not write " + file.actual());
            }
            Optional<String> difference = GoldenText.in(run, file.golden())
                    .differenceFrom(run.portable(GoldenText.read(run, file.actual())), run);
            if (difference.isPresent()) {
                return run.failed(file.actual() + " differs: " + difference.get());
            }
        }
        return run.passed("wrote " + (files.size() == 1 ? "1 file" : files.size() + " files") + " as they must be");
    }
}
