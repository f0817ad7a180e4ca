package dev.rotops.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.model.Inventory;
import dev.rotops.engine.model.InventorySource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurfaceDerivationTest {

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            delimiter = '>',
            nullValues = "-",
            value = {
                "-             > auth        > auth-access",
                "-             > ui-state    > client-state",
                "-             > UI-State    > ui-state",
                "-             > Night  Jobs > night-jobs",
                "' '           > request     > request-boundary",
                "--            > request     > request-boundary",
                "orders        > request     > orders",
                "Orders & Co.  > request     > orders-co",
                "auth          > request     > auth-access",
                "' UI State!'  > request     > client-state",
                "auth-access   > request     > auth-access",
                "\u00c9t\u00e9 > request     > t",
            })
    void namesTheSurfaceAfterTheHintOrTheKind(@Nullable String hint, String kind, String surface) {
        assertThat(derive(new Source("s", kind, hint, null, null, null)))
                .extracting(DerivedSurface::id)
                .containsExactly(surface);
    }

    @Test
    void takesWhatASourceDoesNotSayFromItsKind() {
        assertThat(derive(new Source("s", "external", null, null, null, null)))
                .containsExactly(new DerivedSurface(
                        "external-contracts",
                        DiscoveryRule.EXTERNAL_CONTRACTS.description(),
                        List.of("s"),
                        List.of("external_call", "response"),
                        List.of("provider_failure", "schema_drift", "success"),
                        "contract"));
    }

    @Test
    void unitesWhatTheSourcesOfASurfaceSay() {
        assertThat(derive(
                        new Source("b", "request", "orders", List.of("storage_write"), null, "isolated"),
                        new Source("a", "auth", "Orders", List.of("response"), List.of("success"), null),
                        new Source("a", "auth", "orders", List.of(), List.of("failure", "failure"), "contract")))
                .containsExactly(new DerivedSurface(
                        "orders",
                        "Proposed for the inventory sources of orders.",
                        List.of("a", "b"),
                        List.of("response", "storage_write"),
                        List.of("failure", "success"),
                        "contract"));
    }

    @Test
    void asksOfASilentSourceWhatTheFirstOfItsSurfaceExpects() {
        assertThat(derive(
                        new Source("a", "custom", "orders", List.of("response"), List.of("success"), "contract"),
                        new Source("b", "custom", "orders", null, null, null)))
                .singleElement()
                .extracting(
                        DerivedSurface::requiredEvidence,
                        DerivedSurface::requiredOutcomeClasses,
                        DerivedSurface::minimumFidelity)
                .containsExactly(List.of("response"), List.of("success"), "contract");
    }

    @Test
    void asksNothingOfASourceThatExpectsNothing() {
        assertThat(derive(new Source("s", "auth", null, List.of(), List.of(), null)))
                .singleElement()
                .satisfies(surface -> {
                    assertThat(surface.requiredEvidence()).isEmpty();
                    assertThat(surface.requiredOutcomeClasses()).isEmpty();
                });
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "isolated,        full-system,     full-system",
        "real-dependency, contract,        real-dependency",
        "divine,          full-system,     divine",
        "divine,          holy,            divine",
        "'',              isolated,        isolated",
        "'',              '',              simulated"
    })
    void demandsTheHighestFidelity(String one, String other, String highest) {
        assertThat(derive(
                        new Source("a", "auth", null, null, null, one),
                        new Source("b", "auth", null, null, null, other)))
                .extracting(DerivedSurface::minimumFidelity)
                .containsExactly(highest);
    }

    @Test
    void ordersTheSurfacesById() {
        assertThat(derive(
                        new Source("1", "workflow", null, null, null, null),
                        new Source("2", "custom", "b-2", null, null, null),
                        new Source("3", "custom", "b1", null, null, null),
                        new Source("4", "auth", null, null, null, null)))
                .extracting(DerivedSurface::id)
                .containsExactly("auth-access", "b-2", "b1", "workflow-orchestration");
    }

    private record Source(
            String id,
            String kind,
            @Nullable String hint,
            @Nullable List<String> evidence,
            @Nullable List<String> outcomeClasses,
            @Nullable String fidelity) {

        InventorySource inventorySource() {
            return new InventorySource(
                    "",
                    id,
                    kind,
                    List.of("src/**"),
                    List.of(),
                    List.of("Something happens."),
                    Optional.ofNullable(evidence),
                    Optional.ofNullable(outcomeClasses),
                    Optional.ofNullable(hint),
                    Optional.ofNullable(fidelity));
        }
    }

    private static List<DerivedSurface> derive(Source... sources) {
        return SurfaceDerivation.derive(new Inventory(
                "1.0.0",
                "behavior-first",
                List.of(),
                Stream.of(sources).map(Source::inventorySource).toList(),
                List.of()));
    }
}
