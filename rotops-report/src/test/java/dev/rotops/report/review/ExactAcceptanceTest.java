package dev.rotops.report.review;

import static dev.rotops.engine.fixtures.ShopEntryPoints.CLOSE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.PLACE;
import static dev.rotops.engine.fixtures.ShopEntryPoints.READ;
import static dev.rotops.report.review.ReviewedShop.INVENTORY;
import static dev.rotops.report.review.ReviewedShop.LISTING;
import static dev.rotops.report.review.ReviewedShop.PLANE;
import static dev.rotops.report.review.ReviewedShop.POLICY;
import static dev.rotops.report.review.ReviewedShop.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.fixtures.ShopEntryPoints;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.report.document.Report;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is accepted is what somebody named, and nothing beside it. */
class ExactAcceptanceTest extends WithReviewedShop {

    private static final EntryPoint DROP = ShopEntryPoints.http("DELETE /orders/{id}", "Orders", "drop", 9);

    /** Makes the source of the orders a proposal of what lies in one file, with a behavior for each. */
    private void propose(EntryPoint... proposed) {
        StringBuilder patterns = new StringBuilder();
        StringBuilder events = new StringBuilder();
        StringBuilder behaviors = new StringBuilder();
        StringBuilder units = new StringBuilder();
        for (EntryPoint point : proposed) {
            String event = point.detail() + " is requested";
            patterns.append(patterns.isEmpty() ? "" : ", ")
                    .append('"')
                    .append(point.label())
                    .append('"');
            events.append(events.isEmpty() ? "" : ", ")
                    .append("\"… ")
                    .append(event)
                    .append('"');
            String id = "orders." + point.method() + "-proposed";
            behaviors
                    .append(behaviors.isEmpty() ? "" : ",\n    ")
                    .append("{\"id\": \"%s\", \"sourceId\": \"orders\", \"event\": \"%s\"}".formatted(id, event));
            units.append("""
                    {"id": "%s", "surface": "orders", "sourcePatterns": ["src/main/java/shop/Orders.java"],\
                     "inventorySourceIds": ["orders"], "inventoryBehaviorIds": ["%s"], "event": "%s",\
                     "outcomes": ["success"], "evidence": ["response"], "fidelity": "isolated"},
                    """.formatted(id, id, event));
        }
        module.replace(INVENTORY, "\"http GET /orders/*\", \"http POST /orders\"", patterns.toString());
        module.replace(INVENTORY, "\"Someone places an order.\", \"Someone asks for a refund.\"", events.toString());
        module.replace(INVENTORY, "\"sources\": [", "\"behaviors\": [\n    " + behaviors + "\n  ],\n  \"sources\": [");
        module.replace(PLANE, "\"behaviors\": [", "\"behaviors\": [\n" + units);
        shop.finds(proposed);
    }

    private void defer(String... names) throws Exception {
        shop.operation().defer(List.of(names), tomorrow(), "next week", LISTING);
    }

    private Map<String, ReviewState> states() {
        return shop.states();
    }

    @Nested
    class What_is_put_off {

        @Test
        @RuntimeBehavior(
                value = "review-loop.accept",
                outcomes = "success",
                evidence = {"terminal_output", "file_write"})
        void stays_put_off_where_the_rest_of_its_proposal_is_accepted() throws Exception {
            propose(READ, PLACE, DROP);
            defer(DROP.label());

            Report report = shop.accept("orders");

            assertThat(states())
                    .containsEntry(READ.label(), ReviewState.REVIEWED)
                    .containsEntry(PLACE.label(), ReviewState.REVIEWED)
                    .containsEntry(DROP.label(), ReviewState.DEFERRED);
            assertThat(report.lines())
                    .contains("testops/runtime-inventory.json      +1 source orders-2 with 1 entry point")
                    .contains("                                    +1 reviewed entry point (orders) ×2")
                    .noneMatch(line -> line.contains("+1 behavior"));
            assertThat(module.read(POLICY)).contains("\"candidate\": \"http DELETE /orders/{id}\"");
        }

        @Test
        void goes_into_a_proposal_of_its_own_with_its_behavior() throws Exception {
            propose(READ, PLACE, DROP);
            defer(DROP.label());

            shop.accept("orders");

            assertThat(module.read(INVENTORY))
                    .contains("\"entryPoints\": [\"http GET /orders/{id}\", \"http POST /orders\"],")
                    .contains("\"events\": [\"GET /orders/{id} is requested\", \"POST /orders is requested\"],")
                    .contains("\"id\": \"orders-2\"", "\"events\": [\"… DELETE /orders/{id} is requested\"]")
                    .contains("{\"id\": \"orders.drop-proposed\", \"sourceId\": \"orders-2\"")
                    .contains("{\"id\": \"orders.read-proposed\", \"sourceId\": \"orders\"");
            assertThat(module.read(PLANE)).containsOnlyOnce("\"inventorySourceIds\": [\"orders-2\"]");
        }

        @Test
        void does_not_come_along_with_the_only_other_one_of_its_proposal() throws Exception {
            propose(READ, PLACE);
            defer(PLACE.label());

            shop.accept(READ.label());

            assertThat(states())
                    .containsEntry(READ.label(), ReviewState.REVIEWED)
                    .containsEntry(PLACE.label(), ReviewState.DEFERRED);
        }

        @Test
        void keeps_the_behavior_that_was_proposed_for_it_when_it_is_accepted_after_all() throws Exception {
            propose(READ, PLACE);
            defer(PLACE.label());

            Report report = shop.accept(PLACE.label());

            assertThat(states())
                    .containsEntry(READ.label(), ReviewState.PROPOSED)
                    .containsEntry(PLACE.label(), ReviewState.REVIEWED);
            assertThat(report.lines()).noneMatch(line -> line.contains("+1 behavior"));
            assertThat(module.read(INVENTORY))
                    .containsOnlyOnce("\"http POST /orders\"")
                    .containsOnlyOnce("\"event\": \"POST /orders is requested\"");
            assertThat(module.read(POLICY)).contains("\"deferrals\": []");
        }

        @Test
        void is_accepted_with_its_source_where_all_of_it_is_named() throws Exception {
            propose(READ, PLACE);
            defer(PLACE.label());

            Report report = shop.accept(READ.label(), PLACE.label());

            assertThat(report.lines())
                    .contains("testops/runtime-inventory.json      +1 reviewed entry point (orders) ×2");
            assertThat(states()).containsOnlyKeys(READ.label(), PLACE.label());
            assertThat(states().values()).containsOnly(ReviewState.REVIEWED);
        }

        @Test
        void is_not_meant_by_the_name_of_its_source() throws Exception {
            propose(READ, PLACE);
            defer(READ.label(), PLACE.label());

            assertThatThrownBy(() -> shop.accept("orders"))
                    .hasMessage("nothing that waits for its review is called orders");
        }
    }

    @Test
    void theOnlyOneOfAProposalIsAcceptedWhereItIsProposed() throws Exception {
        propose(READ);

        assertThatThrownBy(() -> shop.acceptInto("night", READ.label()))
                .hasMessage(
                        "http GET /orders/{id} is all that the source orders proposes, and cannot be taken out of it")
                .extracting(refused -> refused instanceof RefusedException exception ? exception.remedy() : "")
                .isEqualTo("accept it where it is proposed, without --surface");
        shop.accept(READ.label());
        assertThat(states()).containsEntry(READ.label(), ReviewState.REVIEWED);
    }

    @Test
    void suppressedCandidatesStaySuppressedWhereTheRestOfTheirProposalIsAccepted() throws Exception {
        propose(READ, PLACE, DROP);
        shop.operation().suppress(DROP.label(), "operators only", Optional.empty());

        shop.accept("orders");

        assertThat(states())
                .containsEntry(READ.label(), ReviewState.REVIEWED)
                .containsEntry(PLACE.label(), ReviewState.REVIEWED)
                .containsEntry(DROP.label(), ReviewState.SUPPRESSED);
    }

    @Nested
    class Two_handlers_of_one_label {

        private static final EntryPoint FIRST = ShopEntryPoints.http("GET /all", "Orders", "first", 60);
        private static final EntryPoint SECOND = ShopEntryPoints.http("GET /all", "Orders", "second", 70);
        private static final EntryPoint OTHER = ShopEntryPoints.http("GET /all", "Refunds", "other", 80);

        @Test
        void are_listed_by_their_places_in_the_code() {
            shop.finds(READ, FIRST, SECOND);

            shop.list();

            assertThat(module.read(LISTING))
                    .contains(
                            "\"entryPoint\": \"http shop.Orders#first\"",
                            "\"entryPoint\": \"http shop.Orders#second\"");
        }

        @Test
        @RuntimeBehavior(
                value = "review-loop.accept",
                outcomes = "success",
                evidence = {"terminal_output", "file_write"})
        void are_accepted_one_at_a_time() throws Exception {
            shop.finds(READ, FIRST, SECOND);
            shop.list();

            shop.accept("2");

            assertThat(shop.statesByReference())
                    .containsEntry("http shop.Orders#first", ReviewState.UNREVIEWED)
                    .containsEntry("http shop.Orders#second", ReviewState.REVIEWED);
            assertThat(module.read(INVENTORY))
                    .contains("\"http POST /orders\", \"http shop.Orders#second\"]")
                    .contains("\"GET /all is requested (shop.Orders.second)\"");

            shop.accept("http shop.Orders#first");

            assertThat(shop.statesByReference().values()).containsOnly(ReviewState.REVIEWED);
            assertThat(module.read(INVENTORY)).containsOnlyOnce("\"http shop.Orders#first\"");
        }

        @Test
        void are_accepted_together() throws Exception {
            shop.finds(READ, PLACE, FIRST, OTHER);
            shop.list();

            shop.accept("1,2");

            assertThat(module.read(INVENTORY))
                    .containsOnlyOnce("\"http shop.Orders#first\"")
                    .containsOnlyOnce("\"http shop.Refunds#other\"");
            assertThat(module.read(PLANE))
                    .contains("\"event\": \"GET /all is requested (shop.Orders.first)\"")
                    .contains("\"event\": \"GET /all is requested (shop.Refunds.other)\"");
            assertThat(shop.codesOfOthers())
                    .containsOnly(FindingCode.BEHAVIOR_NOT_IMPLEMENTED, FindingCode.BEHAVIOR_WITHOUT_OWNER_TESTS);
        }

        @Test
        void are_not_told_apart_by_their_label() {
            shop.finds(READ, FIRST, SECOND);

            assertThatThrownBy(() -> shop.accept("http GET /all"))
                    .hasMessage("http GET /all is at several places in the code")
                    .extracting(refused -> refused instanceof RefusedException exception ? exception.remedy() : "")
                    .isEqualTo("name the place: 'http shop.Orders#first' or 'http shop.Orders#second'");
        }

        @Test
        void are_put_off_one_at_a_time() throws Exception {
            shop.finds(READ, FIRST, SECOND);

            defer("http shop.Orders#first");

            assertThat(shop.statesByReference())
                    .containsEntry("http shop.Orders#first", ReviewState.DEFERRED)
                    .containsEntry("http shop.Orders#second", ReviewState.UNREVIEWED);
        }

        @Test
        void are_suppressed_one_at_a_time() throws Exception {
            shop.finds(READ, FIRST, SECOND);

            shop.operation().suppress("http shop.Orders#first", "operators only", Optional.empty());

            assertThat(shop.statesByReference())
                    .containsEntry("http shop.Orders#first", ReviewState.SUPPRESSED)
                    .containsEntry("http shop.Orders#second", ReviewState.UNREVIEWED);
        }

        @Test
        void are_taken_out_of_a_proposal_that_names_their_label_one_at_a_time() throws Exception {
            propose(READ, FIRST);
            shop.finds(READ, FIRST, SECOND);

            shop.acceptInto("orders", "http shop.Orders#first");

            assertThat(shop.statesByReference())
                    .containsEntry("http shop.Orders#first", ReviewState.REVIEWED)
                    .containsEntry("http shop.Orders#second", ReviewState.PROPOSED);
            assertThat(module.read(INVENTORY))
                    .contains("\"entryPoints\": [\"http GET /orders/{id}\", \"http shop.Orders#second\"]");
        }

        @Test
        void are_named_by_their_places_in_what_validate_says() {
            shop.finds(READ, FIRST, SECOND);

            assertThat(shop.findings())
                    .filteredOn(finding -> finding.code() == FindingCode.ENTRY_POINT_UNREVIEWED)
                    .extracting(finding -> finding.subject().ids().get("entryPoint"))
                    .containsExactly("http shop.Orders#first", "http shop.Orders#second");
        }
    }

    /** As after init --from-discovery, where the first and the second candidate belong to two surfaces. */
    @Test
    void whatIsSuggestedIsOfOneSurface() throws Exception {
        module.replace(INVENTORY, "\"Midnight.\"", "\"… Midnight.\"");
        propose(READ);
        shop.finds(READ, CLOSE, DROP, ReviewedShop.METRICS);

        Report list = shop.list();

        assertThat(list.lines()).contains("accept:    rotops review --accept 2 --surface night");
        shop.acceptInto("night", "2");
        assertThat(states()).containsEntry(CLOSE.label(), ReviewState.REVIEWED);
    }

    @Test
    @RuntimeBehavior(value = "review-loop.accept", outcomes = "success", evidence = "file_write")
    void filesOfOneNameAreTwoBehaviors() throws Exception {
        module.write("web/jobs/cleanup.ts", "").write("shop/jobs/cleanup.ts", "");

        shop.acceptInto("night", "web/jobs/cleanup.ts", "shop/jobs/cleanup.ts");

        assertThat(module.read(PLANE))
                .contains("\"id\": \"night.cleanup\"", "\"id\": \"night.shop-jobs-cleanup-ts\"")
                .contains("\"event\": \"web/jobs/cleanup.ts: Deferred or scheduled work comes due.\"")
                .contains("\"event\": \"shop/jobs/cleanup.ts: Deferred or scheduled work comes due.\"");
        assertThat(module.read(INVENTORY))
                .contains("\"web/jobs/cleanup.ts: Deferred or scheduled work comes due.\"")
                .contains("\"shop/jobs/cleanup.ts: Deferred or scheduled work comes due.\"");
    }

    @Nested
    class A_source_whose_event_nobody_has_written {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "… (nobody has reviewed what happens here)",
                    "…(what starts it?)",
                    "—",
                    "...",
                    "… …",
                })
        void is_not_reviewed_by_what_it_takes(String event) throws Exception {
            module.replace(INVENTORY, "\"Midnight.\"", "\"" + event + "\"");

            shop.accept("night");

            assertThat(module.read(INVENTORY))
                    .contains("\"events\": [\"" + event + "\"]")
                    .contains(
                            "\"id\": \"night.scheduled\"",
                            "\"events\": [\"NightClose.close (cron 0 0 0 * * *) comes due\"]");
            assertThat(states()).containsEntry(CLOSE.label(), ReviewState.REVIEWED);
        }

        @Test
        void gives_away_one_of_what_it_takes() throws Exception {
            module.replace(INVENTORY, "\"entryPoints\": [\"http GET /orders/*\", \"http POST /orders\"],\n", "");
            module.replace(INVENTORY, "\"Someone places an order.\", \"Someone asks for a refund.\"", "\"…\"");
            shop.finds(READ, PLACE, DROP);
            shop.list();

            shop.acceptInto("orders", "1,2");

            assertThat(states().values()).containsOnlyOnce(ReviewState.PROPOSED).contains(ReviewState.REVIEWED);
        }
    }
}
