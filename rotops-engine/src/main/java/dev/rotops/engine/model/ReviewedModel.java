package dev.rotops.engine.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reviewed artifacts of one root, as far as they could be read.
 *
 * @param root directory that all paths of the model are relative to
 * @param controlPlane the control plane; absent when it could not be read
 * @param inventory the inventory; absent when there is none or it could not be read
 * @param catalog the surface catalog; likewise
 * @param fidelityPolicy the fidelity policy; likewise
 * @param discoveryPolicy the discovery policy; likewise
 * @param qualityPolicy the quality policy; likewise
 * @param selfCheckPolicy the self-check policy; likewise
 * @param retrospective the retrospective; likewise
 * @param capabilities the capability profiles; likewise
 * @param probes the probe plan; likewise
 * @param baseline the baseline; likewise
 * @param unreadable artifacts that exist, or should, and could not be read
 */
public record ReviewedModel(
        Path root,
        Optional<Artifact<ControlPlane>> controlPlane,
        Optional<Artifact<Inventory>> inventory,
        Optional<Artifact<SurfaceCatalog>> catalog,
        Optional<Artifact<FidelityPolicy>> fidelityPolicy,
        Optional<Artifact<DiscoveryPolicy>> discoveryPolicy,
        Optional<Artifact<QualityPolicy>> qualityPolicy,
        Optional<Artifact<SelfCheckPolicy>> selfCheckPolicy,
        Optional<Artifact<Retrospective>> retrospective,
        Optional<Artifact<CapabilityProfiles>> capabilities,
        Optional<Artifact<ProbePlan>> probes,
        Optional<Artifact<Baseline>> baseline,
        List<Unreadable> unreadable) {

    /**
     * An artifact that could not be read.
     *
     * @param kind which one
     * @param problem why, where, and what to do
     */
    public record Unreadable(ArtifactKind kind, ArtifactException problem) {}

    /**
     * Reads artifacts, each from its file, independently of one another.
     *
     * @param files where they are
     * @param kinds which of them are wanted; the others are not looked at, and absent
     * @return what could be read, and what could not
     */
    public static ReviewedModel read(ArtifactFiles files, Set<ArtifactKind> kinds) {
        return read(new Reading(files, (kind, file) -> {
            boolean isWanted = kinds.contains(kind)
                    && (files.required().contains(kind) || ArtifactText.exists(files.root(), file));
            return isWanted ? Optional.of(ArtifactText.read(kind, files.root(), file)) : Optional.empty();
        }));
    }

    /**
     * Reads artifacts as they were at another time.
     *
     * @param files where they would be
     * @param texts their texts; those that are not there are absent
     * @return what could be read, and what could not
     */
    public static ReviewedModel read(ArtifactFiles files, Map<ArtifactKind, String> texts) {
        return read(new Reading(
                files, (kind, file) -> Optional.ofNullable(texts.get(kind)).map(ArtifactText::unmarked)));
    }

    private static ReviewedModel read(Reading reading) {
        // The two that grow with the model: one beside the other.
        CompletableFuture<Outcome<Inventory>> inventoryBeside =
                CompletableFuture.supplyAsync(() -> reading.artifact(ArtifactKind.INVENTORY, Inventory::read));
        Outcome<ControlPlane> controlPlane = reading.artifact(ArtifactKind.CONTROL_PLANE, ControlPlane::read);
        Outcome<SurfaceCatalog> catalog = reading.artifact(ArtifactKind.SURFACES, SurfaceCatalog::read);
        Outcome<FidelityPolicy> fidelity = reading.artifact(ArtifactKind.FIDELITY_POLICY, FidelityPolicy::read);
        Outcome<DiscoveryPolicy> discovery = reading.artifact(ArtifactKind.DISCOVERY_POLICY, DiscoveryPolicy::read);
        Outcome<QualityPolicy> quality = reading.artifact(ArtifactKind.QUALITY_POLICY, QualityPolicy::read);
        Outcome<SelfCheckPolicy> selfCheck = reading.artifact(ArtifactKind.SELF_CHECK_POLICY, SelfCheckPolicy::read);
        Outcome<Retrospective> retrospective = reading.artifact(ArtifactKind.RETROSPECTIVE, Retrospective::read);
        Outcome<CapabilityProfiles> capabilities =
                reading.artifact(ArtifactKind.CAPABILITIES, CapabilityProfiles::read);
        Outcome<ProbePlan> probes = reading.artifact(ArtifactKind.PROBES, ProbePlan::read);
        Outcome<Baseline> baseline = reading.artifact(ArtifactKind.BASELINE, Baseline::read);
        Outcome<Inventory> inventory = inventoryBeside.join();
        return new ReviewedModel(
                reading.files().root(),
                controlPlane.artifact(),
                inventory.artifact(),
                catalog.artifact(),
                fidelity.artifact(),
                discovery.artifact(),
                quality.artifact(),
                selfCheck.artifact(),
                retrospective.artifact(),
                capabilities.artifact(),
                probes.artifact(),
                baseline.artifact(),
                Stream.of(
                                controlPlane,
                                inventory,
                                catalog,
                                fidelity,
                                discovery,
                                quality,
                                selfCheck,
                                retrospective,
                                capabilities,
                                probes,
                                baseline)
                        .flatMap(outcome -> outcome.problem().stream())
                        .toList());
    }

    /**
     * Returns the artifacts that could be read.
     *
     * @return them, in the order of {@link ArtifactKind}
     */
    public List<Artifact<?>> artifacts() {
        return Stream.<Optional<? extends Artifact<?>>>of(
                        controlPlane,
                        inventory,
                        catalog,
                        fidelityPolicy,
                        discoveryPolicy,
                        qualityPolicy,
                        selfCheckPolicy,
                        retrospective,
                        capabilities,
                        probes,
                        baseline)
                .<Artifact<?>>flatMap(Optional::stream)
                .toList();
    }

    private record Outcome<T>(Optional<Artifact<T>> artifact, Optional<Unreadable> problem) {}

    @FunctionalInterface
    private interface Texts {

        Optional<String> of(ArtifactKind kind, String file) throws ArtifactException;
    }

    private record Reading(ArtifactFiles files, Texts texts) {

        <T> Outcome<T> artifact(ArtifactKind kind, BiFunction<@Nullable Object, ObjectReader.Doubt, T> decoder) {
            String file = files.of(kind);
            try {
                Optional<String> text = texts.of(kind, file);
                return text.isEmpty()
                        ? new Outcome<>(Optional.empty(), Optional.empty())
                        : new Outcome<>(Optional.of(Artifact.read(kind, file, text.get(), decoder)), Optional.empty());
            } catch (ArtifactException e) {
                return new Outcome<>(Optional.empty(), Optional.of(new Unreadable(kind, e)));
            }
        }
    }
}
