package dev.rotops.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EntryPointsTest {

    @Nested
    class AnEntryPoint {

        @Test
        void isCalledByItsVerbAndPathWhereItHasThem() {
            assertThat(point(EntryPointKind.HTTP, "place", "POST /orders", 7).label())
                    .isEqualTo("http POST /orders");
        }

        @Test
        void isElseCalledByItsMethod() {
            assertThat(point(EntryPointKind.HTTP, "place", "", 7).label()).isEqualTo("http shop.Orders#place");
            assertThat(point(EntryPointKind.SCHEDULED, "expire", "every 5m", 7).label())
                    .isEqualTo("scheduled shop.Orders#expire");
        }
    }

    @Nested
    class ACandidate {

        @Test
        void isEachEndpoint() {
            assertThat(candidates(
                            point(EntryPointKind.HTTP, "place", "POST /orders", 7),
                            point(EntryPointKind.HTTP, "place", "PUT /orders", 7)))
                    .containsExactly("http POST /orders 7", "http PUT /orders 7");
        }

        @Test
        void isAWholeTypeThatKeepsState() {
            assertThat(candidates(
                            point(EntryPointKind.PERSISTENCE, "*", "", 0),
                            point(EntryPointKind.PERSISTENCE, "findByName", "", 12),
                            point(EntryPointKind.PERSISTENCE, "save", "", 9)))
                    .containsExactly("persistence shop.Orders#* 9");
        }

        @Test
        void isAWholeClassOfGuards() {
            assertThat(candidates(
                            point(EntryPointKind.AUTH, "cancel", "@PreAuthorize isClerk()", 20),
                            point(EntryPointKind.AUTH, "place", "@RolesAllowed user", 10)))
                    .containsExactly("auth shop.Orders#<class> 10");
        }

        @Test
        void isEachBoundaryThatIsNoGuard() {
            assertThat(candidates(
                            point(EntryPointKind.AUTH, "chain", "bean SecurityFilterChain", 20),
                            point(EntryPointKind.AUTH, "users", "bean UserDetailsService", 30)))
                    .containsExactly("auth shop.Orders#chain 20", "auth shop.Orders#users 30");
        }

        @Test
        void isNothingThatIsMerelyHintedAt() {
            EntryPoint hint = new EntryPoint(
                    EntryPointKind.WORKFLOW, "shop.Orders", "place", "()V", "", "", 0, Confidence.LOW, "", "");

            assertThat(candidates(hint)).isEmpty();
        }

        private static List<String> candidates(EntryPoint... points) {
            return new EntryPoints(List.of(points), Set.of(), List.of(), List.of(), List.of(), 1)
                    .candidates().stream()
                            .map(point -> point.label() + " " + point.line())
                            .toList();
        }
    }

    private static EntryPoint point(EntryPointKind kind, String method, String detail, int line) {
        return new EntryPoint(kind, "shop.Orders", method, "()V", detail, "Orders.java", line, Confidence.HIGH, "", "");
    }
}
