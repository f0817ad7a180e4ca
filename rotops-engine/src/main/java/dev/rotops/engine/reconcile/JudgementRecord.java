package dev.rotops.engine.reconcile;

import dev.rotops.engine.files.RecordInput;
import dev.rotops.engine.files.RecordOutput;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A judgement as it is remembered between builds. */
final class JudgementRecord {

    private JudgementRecord() {}

    static void write(Judgement judgement, RecordOutput output) throws IOException {
        new Writer(output).write(judgement);
    }

    static Judgement read(RecordInput input) {
        return new Reader(input).judgement();
    }

    private static final class Writer {

        private final RecordOutput output;
        private final IdentityHashMap<Finding, Integer> findings = new IdentityHashMap<>();
        private int written;

        Writer(RecordOutput output) {
            this.output = output;
        }

        void write(Judgement judgement) throws IOException {
            output.items(judgement.findings(), this::write);
            output.text(judgement.controlPlaneFile());
            output.items(judgement.artifacts().entrySet(), artifact -> {
                output.text(artifact.getKey().name());
                output.text(artifact.getValue());
            });
            output.texts(judgement.surfaces());
            output.items(judgement.behaviors(), this::write);
            output.texts(judgement.discovered().stream().toList());
            output.items(judgement.baseline().stream().toList(), output::number);
            output.items(judgement.plan().stream().toList(), plan -> output.items(plan.all(), this::write));
        }

        private void write(Finding finding) throws IOException {
            findings.putIfAbsent(finding, written++);
            output.text(finding.level().name());
            output.text(finding.code().name());
            output.pairs(finding.subject().ids());
            write(finding.location());
            output.text(finding.message());
            output.text(finding.remedy());
        }

        private void write(Location location) throws IOException {
            output.text(location.file());
            output.number(location.line());
            output.number(location.column());
        }

        private void write(BehaviorVerdict verdict) throws IOException {
            output.text(verdict.id());
            output.text(verdict.surface());
            output.text(verdict.state().name());
            write(verdict.location());
            output.texts(verdict.outcomeClasses());
            output.texts(verdict.evidence());
            output.text(verdict.fidelity());
            output.texts(verdict.files());
            output.flag(verdict.listsOwners());
            output.items(verdict.findings(), finding -> output.number(number(finding)));
        }

        private int number(Finding finding) throws IOException {
            Integer number = findings.get(finding);
            if (number == null) {
                throw new IOException("a behavior has a finding that the model has not");
            }
            return number;
        }

        private void write(PlannedProof proof) throws IOException {
            output.text(proof.behavior());
            output.texts(proof.outcomeClasses());
            output.texts(proof.evidence());
            output.texts(proof.files());
            output.items(proof.owners(), this::write);
            output.text(proof.modelHash());
        }

        private void write(ProofOwner owner) throws IOException {
            output.text(owner.name());
            output.text(owner.className());
            output.text(owner.method());
            output.texts(owner.outcomes());
            output.text(owner.hash());
            output.texts(owner.sources());
            output.texts(owner.tests());
            write(owner.location());
        }
    }

    private static final class Reader {

        private final RecordInput input;
        private final List<Finding> findings = new ArrayList<>();

        Reader(RecordInput input) {
            this.input = input;
        }

        Judgement judgement() {
            findings.addAll(input.items(this::finding));
            String controlPlaneFile = input.text();
            Map<ArtifactKind, String> artifacts = new LinkedHashMap<>();
            input.items(() -> Map.entry(ArtifactKind.valueOf(input.text()), input.text()))
                    .forEach(artifact -> artifacts.put(artifact.getKey(), artifact.getValue()));
            return new Judgement(
                    controlPlaneFile,
                    artifacts,
                    input.texts(),
                    input.items(this::verdict),
                    input.texts().stream().findFirst(),
                    input.items(input::number).stream().findFirst(),
                    plan(),
                    findings);
        }

        private Optional<ProofPlan> plan() {
            return input.items(() -> input.items(this::proof)).stream()
                    .map(proofs -> new ProofPlan(() -> proofs))
                    .findFirst();
        }

        private Finding finding() {
            return new Finding(
                    Level.valueOf(input.text()),
                    FindingCode.valueOf(input.text()),
                    new Subject(input.pairs()),
                    location(),
                    input.text(),
                    input.text());
        }

        private Location location() {
            return new Location(input.text(), input.number(), input.number());
        }

        private BehaviorVerdict verdict() {
            return new BehaviorVerdict(
                    input.text(),
                    input.text(),
                    ProofState.valueOf(input.text()),
                    location(),
                    input.texts(),
                    input.texts(),
                    input.text(),
                    input.texts(),
                    input.flag(),
                    input.items(() -> findings.get(input.number())));
        }

        private PlannedProof proof() {
            String behavior = input.text();
            List<String> outcomeClasses = input.texts();
            List<String> evidence = input.texts();
            List<String> files = input.texts();
            List<ProofOwner> owners = input.items(this::owner);
            String modelHash = input.text();
            return new PlannedProof(behavior, outcomeClasses, evidence, files, owners, () -> modelHash);
        }

        private static Set<String> set(List<String> texts) {
            return texts.size() <= 1 ? Set.copyOf(texts) : new LinkedHashSet<>(texts);
        }

        private ProofOwner owner() {
            return new ProofOwner(
                    input.text(),
                    input.text(),
                    input.text(),
                    input.texts(),
                    input.text(),
                    input.texts(),
                    set(input.texts()),
                    location());
        }
    }
}
