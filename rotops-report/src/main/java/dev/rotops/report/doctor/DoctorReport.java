package dev.rotops.report.doctor;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.report.document.Counted;
import dev.rotops.report.document.FindingDocument;
import dev.rotops.report.document.Identity;
import dev.rotops.report.document.Markdown;
import dev.rotops.report.document.MarkdownReport;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the doctor has to say. */
record DoctorReport(Repository repository, Diagnosis diagnosis) {

    private static final String UNKNOWN = "not known";

    Report report(int maximum) {
        return new Report(json(), markdown(), lines(maximum), Verdict.of(diagnosis.findings()), diagnosis.findings());
    }

    private Map<String, Object> json() {
        Map<String, Object> json = Identity.report("doctor", Map.of());
        json.put("requestedPackageSpec", requested());
        json.put("installedPackageVersion", installed().isPresent() ? engineVersion() : Optional.empty());
        json.put("installedPackagePath", installed());
        json.put("commandLineVersion", repository.version());
        json.put("controlArtifactsChecked", ArtifactKind.EXPECTED.size());
        json.put("modules", repository.modules().stream().map(this::json).toList());
        json.put("issues", FindingDocument.json(diagnosis.findings()));
        json.put("notes", diagnosis.notes());
        return json;
    }

    private Map<String, Object> json(BuildModule module) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("module", module.name());
        json.put("build", module.maven().isPresent() ? "maven" : "gradle");
        json.put("buildFile", module.buildFile().file());
        json.put("engine", module.engine().map(DoctorReport::json));
        json.put(
                "surefire",
                module.maven()
                        .flatMap(maven -> SurefireIsFaithful.version(maven, repository))
                        .map(DoctorReport::json));
        json.put("testSources", module.testSources().size());
        json.put("claimingTestSources", module.claimingTestSources().size());
        json.put("testClasses", module.tests().size());
        json.put("claims", claims(module));
        return json;
    }

    private static Map<String, Object> json(Engine engine) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", engine.version());
        json.put("scope", engine.scope());
        json.put("declaredIn", engine.location().toString());
        return json;
    }

    private static Map<String, Object> json(SurefireVersion surefire) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", surefire.text());
        json.put("origin", surefire.origin());
        return json;
    }

    private static long claims(BuildModule module) {
        return module.tests().stream().mapToLong(test -> test.claims().size()).sum();
    }

    private Optional<Engine> engine() {
        return repository.modules().stream()
                .flatMap(module -> module.engine().stream())
                .findFirst();
    }

    private Optional<String> engineVersion() {
        return engine().flatMap(Engine::version);
    }

    private Optional<String> requested() {
        return engine().map(engine -> Engine.COORDINATES
                + engine.version().map(version -> ":" + version).orElse(""));
    }

    /** Where Maven has the engine, below its local repository: the report says nothing of the machine's directories. */
    private Optional<String> installed() {
        Path directory = repository.localRepository().directory();
        return engineVersion()
                .flatMap(version -> repository.localRepository().jar(Engine.GROUP, Engine.NAME, version))
                .map(jar -> RootPath.of(directory, jar));
    }

    private String markdown() {
        MarkdownReport markdown = new MarkdownReport("Is RotOps wired in")
                .fact("Declared engine", requested().orElse("none"))
                .fact("In Maven's local repository", installed().orElse("no"))
                .fact("Command line", repository.version().orElse("not packaged"))
                .fact("Artifacts checked", ArtifactKind.EXPECTED.size())
                .fact("Findings", diagnosis.findings().size());
        if (!repository.modules().isEmpty()) {
            markdown.line("")
                    .line("| Module | Engine | Scope | Surefire | Test sources | Claiming | Claims compiled |")
                    .line("|---|---|---|---|---|---|---|");
            for (BuildModule module : repository.modules()) {
                markdown.line(Markdown.row(List.of(
                        module.name(),
                        module.engine()
                                .map(engine -> engine.version().orElse(UNKNOWN))
                                .orElse("none"),
                        module.engine().flatMap(Engine::scope).orElse("none"),
                        surefire(module),
                        module.testSources().size(),
                        module.claimingTestSources().size(),
                        claims(module))));
            }
        }
        if (!diagnosis.notes().isEmpty()) {
            markdown.line("");
            diagnosis.notes().forEach(note -> markdown.line("- Note: " + Markdown.text(note)));
        }
        return markdown.findings(diagnosis.findings()).toString();
    }

    private String surefire(BuildModule module) {
        return module.maven()
                .map(maven -> SurefireIsFaithful.version(maven, repository)
                        .map(SurefireVersion::text)
                        .orElse(UNKNOWN))
                .orElse("none");
    }

    private List<String> lines(int maximum) {
        List<String> lines = new ArrayList<>();
        List<Finding> findings = diagnosis.findings();
        lines.add(findings.isEmpty() ? allIsWell() : Counted.findings(findings));
        for (BuildModule module : repository.modules()) {
            if (module.usesRotops()) {
                lines.add("  " + Printable.line(module.name()) + "  " + Printable.line(summary(module)));
            }
        }
        if (!findings.isEmpty()) {
            lines.add("");
            lines.addAll(FindingDocument.lines(findings, maximum));
        }
        diagnosis.notes().forEach(note -> lines.add("note: " + Printable.line(note)));
        return lines;
    }

    private String allIsWell() {
        return repository.modules().isEmpty()
                ? "nothing is wrong with the artifacts; whether RotOps is wired in was not checked"
                : "RotOps is wired in";
    }

    private String summary(BuildModule module) {
        return Engine.NAME + " "
                + module.engine()
                        .map(engine -> engine.version().orElse("(version " + UNKNOWN + ")")
                                + engine.scope().map(scope -> " in " + scope).orElse(""))
                        .orElse("not declared")
                + (module.maven().isPresent() ? ", Surefire " + surefire(module) : "")
                + ", " + claims(module) + " claims in " + module.tests().size() + " compiled test classes";
    }
}
