package dev.rotops.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.rotops.engine.files.SourceTree;
import dev.rotops.engine.model.DiscoveryPolicy;
import dev.rotops.engine.model.DiscoveryPolicy.SourceOverride;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathDiscoveryTest {

    @TempDir
    Path root;

    private Project project;

    @BeforeEach
    void startAProject() {
        project = new Project(root);
    }

    @Nested
    class APath {

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '>',
                value = {
                    "middleware.ts                  > auth-access",
                    "src/middleware.py              > auth-access",
                    "src/auth.ts                    > auth-access",
                    "src/auth.py                    >",
                    "src/auth/deep/Key.kt           > auth-access",
                    "src/auth/README                >",
                    "src/user-session-store.go      > auth-access",
                    "src/UserSession.java           >",
                    "src/api/orders/route.ts        > request-boundary",
                    "src/api/orders/routes.ts       >",
                    "src/routes/(grp)/[id].ts       > request-boundary",
                    "src/routes/.Dot.java           > request-boundary",
                    "controllers/Orders.java        > request-boundary",
                    "controller/Orders.java         >",
                    "src/error-handler.rb           > request-boundary",
                    "src/webhooks/pay.ts            > request-boundary",
                    "src/providers.tsx              > app-bootstrap",
                    "src/app-context.ts             > app-bootstrap",
                    "app/layout.tsx                 > app-bootstrap",
                    "src/app/shop/layout.html       > app-bootstrap",
                    "src/layout.tsx                 >",
                    "workers/Mail.java              > background-execution",
                    "src/jobs/a/b/Sweep.java        > background-execution",
                    "src/queues/in.ts               > background-execution",
                    "src/cron/night.sh              > background-execution",
                    "src/my-scheduler.ts            > background-execution",
                    "src/prisma.ts                  > persistence-semantics",
                    "prisma/schema.prisma           > persistence-semantics",
                    "prisma/other.prisma            >",
                    "src/persistence/Db.java        > persistence-semantics",
                    "src/repositories/Orders.java   > persistence-semantics",
                    "src/order-repository.ts        > persistence-semantics",
                    "src/dao/Orders.java            > persistence-semantics",
                    "src/app/shop/page.tsx          > client-state",
                    "src/app/a/pager/x.ts           > client-state",
                    "src/app/page.tsx               >",
                    "app/shop/page.tsx              >",
                    "src/pages/index.tsx            > client-state",
                    "pages/index.tsx                >",
                    "src/pages/index.html           >",
                    "src/screens/Home.jsx           > client-state",
                    "src/views/Home.mjs             > client-state",
                    "src/pay-client.ts              > external-contracts",
                    "src/Pay.GATEWAY.v2.cts         > external-contracts",
                    "src/pay_client.ts              >",
                    "src/payClient.ts               >",
                    "src/client/pay.ts              >",
                    "src/pay-client.java            >",
                    "src/controller/pay-client.ts   >",
                    "src/app/api/pay-client.ts      >",
                    "app/api/pay-client.ts          > external-contracts",
                    "services/Orders.java           > workflow-orchestration",
                    "src/order-service.ts           > workflow-orchestration",
                    "src/OrderService.java          >",
                    "src/usecases/Pay.kt            > workflow-orchestration",
                    "src/workflows/Pay.kt           > workflow-orchestration",
                    "src/order-orchestrator.rb      > workflow-orchestration",
                    "src/workflow.ts                >",
                    "src/routes/auth/handler.ts     > auth-access request-boundary",
                    "src/jobs/dao/session.ts        > auth-access background-execution persistence-semantics",
                    "src/pages/pay-client.ts        > client-state",
                    "src/services/pay-client.ts     > external-contracts",
                    "src/services/auth/Key.java     > auth-access",
                    "src/plain.ts                   >",
                })
        void isTakenBy(String path, String rules) throws IOException {
            project.files(path);

            assertThat(project.rulesOf(path)).containsExactlyElementsOf(words(rules));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "jobs/Types.d.ts",
                    "jobs/sweep.test.ts",
                    "jobs/sweep.spec.js",
                    "jobs/__tests__/sweep.ts",
                    "src/test/jobs/Sweep.java",
                    "tests/jobs/sweep.py",
                    "jobs/node_modules/x/index.js",
                    ".git/jobs/a.b",
                    ".github/jobs/ci.yml",
                    ".next/jobs/a.js",
                    "dist/jobs/a.js",
                    "build/jobs/a.js",
                    "coverage/jobs/a.js"
                })
        void isPassedOver(String path) throws IOException {
            project.files(path);

            assertThat(project.scan().sources()).isEmpty();
        }
    }

    @Nested
    class Content {

        private static final String CLIENT = "'use client';\n";

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '>',
                value = {
                    "web/app/Cart.tsx        > 'use client'; useState() > client-state",
                    "components/Cart.tsx     > 'use client'; useState() > client-state",
                    "web/parts/Cart.tsx      > 'use client'; useState() >",
                    "web/app/Cart.vue        > 'use client'; useState() >",
                    "web/app/Cart.tsx        > useState()               >",
                    "web/app/Cart.tsx        > 'use client'; plain()    >",
                    "web/lib/pay.ts          > fetch(url)               > external-contracts",
                    "server/pay.ts           > fetch(url)               > external-contracts",
                    "web/services/pay.ts     > fetch(url)               > external-contracts",
                    "web/services/pay.ts     > compute(url)             > workflow-orchestration",
                    "web/parts/pay.ts        > fetch(url)               >",
                    "web/lib/pay.ts          > 'use client'; fetch(url) >",
                    "web/lib/pay-client.ts   > 'use client'; fetch(url) >",
                    "web/app/lib/x-client.ts > 'use client'; useState() > client-state",
                    "web/app/lib/x-client.ts > fetch(url)               > external-contracts",
                })
        void tellsWhereThePathDoesNot(String path, String text, String rules) throws IOException {
            project.file(path, text);

            assertThat(project.rulesOf(path)).containsExactlyElementsOf(words(rules));
        }

        @Test
        void isReadAsUtf8WhateverItsBytesAre() throws IOException {
            project.file("components/Bom.tsx", "\ufeff" + CLIENT + "<Cart/>");
            project.file(
                    "components/Latin.tsx", "'use client';\n<Cart/> // \u00e9".getBytes(StandardCharsets.ISO_8859_1));
            project.file("components/Utf16.tsx", (CLIENT + "<Cart/>").getBytes(StandardCharsets.UTF_16));

            assertThat(project.scan().files()).containsExactly("components/Bom.tsx", "components/Latin.tsx");
        }

        @Test
        void thatHasGoneSinceTheTreeWasReadIsEmpty() throws IOException {
            project.file("components/Cart.tsx", CLIENT + "<Cart/>").file("src/pay-client.ts", "");
            SourceTree tree = SourceTree.of(root);
            assertThat(tree.resolve(List.of("**"), List.of())).hasSize(2);
            Files.delete(root.resolve("components/Cart.tsx"));
            Files.delete(root.resolve("src/pay-client.ts"));

            assertThat(PathDiscovery.scan(tree, Optional.empty()).files()).containsExactly("src/pay-client.ts");
        }

        @Test
        void thatLiesFarOutInAHugeFileIsNotLookedAt() throws IOException {
            String filling = " ".repeat(SourceText.MOST_BYTES);
            project.file("lib/near.ts", filling.substring("fetch(url)".length()) + "fetch(url)");
            project.file("lib/far.ts", filling + "fetch(url)");

            assertThat(project.scan().files()).containsExactly("lib/near.ts");
        }
    }

    @Nested
    class Discovered {

        @Test
        void sourcesAndFilesAreSortedAndTheirKindsListed() throws IOException {
            project.files("workers/b.ts", "workers/a.ts", "services/x.ts", "auth/session.ts", "jobs/session.ts");

            Discovery discovery = project.scan();

            assertThat(discovery.sources())
                    .containsExactly(
                            new DiscoveredSource(
                                    DiscoveryRule.AUTH_ACCESS, List.of("auth/session.ts", "jobs/session.ts")),
                            new DiscoveredSource(
                                    DiscoveryRule.BACKGROUND_EXECUTION,
                                    List.of("jobs/session.ts", "workers/a.ts", "workers/b.ts")),
                            new DiscoveredSource(DiscoveryRule.WORKFLOW_ORCHESTRATION, List.of("services/x.ts")));
            assertThat(discovery.sourceKinds()).containsExactly("auth", "background", "workflow");
            assertThat(discovery.files())
                    .containsExactly(
                            "auth/session.ts", "jobs/session.ts", "services/x.ts", "workers/a.ts", "workers/b.ts");
            assertThat(discovery.rulesOf("jobs/session.ts"))
                    .containsExactly(DiscoveryRule.AUTH_ACCESS, DiscoveryRule.BACKGROUND_EXECUTION);
            assertThat(discovery.rulesOf("jobs/other.ts")).isEmpty();
        }

        @Test
        void isNothingInAnEmptyTree() {
            Discovery discovery = project.scan();

            assertThat(discovery.sources()).isEmpty();
            assertThat(discovery.sourceKinds()).isEmpty();
            assertThat(discovery.files()).isEmpty();
        }

        @Test
        void filesMayLieBehindLinks() throws IOException {
            project.files("shared/Sweep.java", "src/x.ts");
            link("src/jobs", "../shared");
            link("src/loop", "..");
            link("src/auth.ts", "x.ts");
            link("src/gone-session.ts", "nowhere.ts");

            assertThat(project.scan().files()).containsExactly("src/auth.ts", "src/jobs/Sweep.java");
        }

        private void link(String path, String target) throws IOException {
            try {
                Files.createSymbolicLink(root.resolve(path), Path.of(target));
            } catch (IOException | UnsupportedOperationException e) {
                abort("no symbolic links here: " + e);
            }
        }
    }

    @Nested
    class ThePolicy {

        @BeforeEach
        void fillTheProject() throws IOException {
            project.files("jobs/a.java", "jobs/(b).java", "web/jobs/c.java", "web/pages/d.ts", "web/pages/(e).ts");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '>',
                value = {
                    "jobs             > web/jobs/c.java web/pages/(e).ts web/pages/d.ts",
                    "jobs/            > jobs/(b).java jobs/a.java web/jobs/c.java web/pages/(e).ts web/pages/d.ts",
                    "**/jobs/**       > web/pages/(e).ts web/pages/d.ts",
                    "jobs/(b).java    > jobs/a.java web/jobs/c.java web/pages/(e).ts web/pages/d.ts",
                    "web/pages/(e).ts > jobs/(b).java jobs/a.java web/jobs/c.java web/pages/d.ts",
                    "!web/**          > jobs/(b).java jobs/a.java",
                })
        void passesOverWhatItIgnoresOrSuppresses(String pattern, String left) {
            assertThat(filesOf(Project.ignoring(pattern))).containsExactlyElementsOf(words(left));
            assertThat(filesOf(Project.suppressing(pattern))).containsExactlyElementsOf(words(left));
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '>',
                value = {
                    "web/**              > web/jobs/c.java web/pages/(e).ts web/pages/d.ts",
                    "**/*.java           > jobs/(b).java jobs/a.java web/jobs/c.java",
                    "jobs/(b).java web/* > jobs/(b).java",
                    "nowhere/**          >",
                })
        void boundsWhatIsDiscovered(String patterns, String left) {
            assertThat(filesOf(Project.within(patterns.split(" ")))).containsExactlyElementsOf(words(left));
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '>',
                value = {
                    "**/*.ts              > web/pages/(e).ts web/pages/d.ts",
                    "**/*.js              >",
                    "**/*.ts !**/d.ts     > web/pages/(e).ts",
                    "web/pages/(e).ts     >",
                    "web/pages/d.ts       > web/pages/d.ts",
                })
        void saysWhatCodeIs(String patterns, String pages) {
            assertThat(project.scan(Project.lookingInto(patterns.split(" "))).getOrDefault("client-state", List.of()))
                    .containsExactlyElementsOf(words(pages));
        }

        private List<String> filesOf(DiscoveryPolicy policy) {
            return project.scan(policy).values().stream()
                    .flatMap(List::stream)
                    .sorted()
                    .toList();
        }
    }

    @Nested
    class AnOverride {

        @BeforeEach
        void fillTheProject() throws IOException {
            project.files("jobs/a.java", "jobs/b.java", "batch/c.java", "batch/test/d.java", "web/pages/e.ts");
        }

        @ParameterizedTest(name = "{0} +({1}) -({2})")
        @CsvSource(
                delimiter = '>',
                nullValues = "-",
                value = {
                    "merge   > batch/**          > -           > batch/c.java jobs/a.java jobs/b.java",
                    "-       > batch/**          > -           > batch/c.java jobs/a.java jobs/b.java",
                    "replace > batch/**          > -           > batch/c.java",
                    "replace > -                 > -           > -",
                    "merge   > -                 > jobs/a*     > jobs/b.java",
                    "merge   > -                 > jobs/**     > -",
                    "replace > **/*.java         > **/b.java   > batch/c.java jobs/a.java",
                    "merge   > batch/test/d.java > -           > batch/test/d.java jobs/a.java jobs/b.java",
                    "replace > batch/c.java      > batch/*     > -",
                    "other   > batch/c.java      > -           > batch/c.java jobs/a.java jobs/b.java",
                })
        void addsReplacesAndTakesAway(String mode, String includes, String excludes, String files) {
            SourceOverride override = override("background-execution", mode, includes, excludes);

            assertThat(project.scan(Project.overriding(List.of(), override))
                            .getOrDefault("background-execution", List.of()))
                    .containsExactlyElementsOf(words(files));
        }

        @Test
        void isBoundedByTheScope() {
            SourceOverride override = override("background-execution", "merge", "batch/** jobs/**", null);

            assertThat(project.scan(Project.overriding(List.of("batch/**"), override)))
                    .isEqualTo(Map.of("background-execution", List.of("batch/c.java")));
        }

        @Test
        void decidesWhatIsLeftForTheRulesThatFollow() throws IOException {
            project.files("web/pages/x-client.ts", "services/y-client.ts");

            Map<String, List<String>> files = project.scan(Project.overriding(
                    List.of(), override("client-state", "merge", "services/**", "web/pages/x-client.ts")));

            assertThat(files.get("client-state")).containsExactly("services/y-client.ts", "web/pages/e.ts");
            assertThat(files.get("external-contracts")).containsExactly("web/pages/x-client.ts");
            assertThat(files).doesNotContainKey("workflow-orchestration");
        }

        @Test
        void countsOnlyOnceForARule() {
            Map<String, List<String>> files = project.scan(Project.overriding(
                    List.of(),
                    override("background-execution", "replace", "batch/c.java", null),
                    override("background-execution", "replace", "jobs/a.java", null)));

            assertThat(files.get("background-execution")).containsExactly("batch/c.java");
        }

        @Test
        void ofAnUnknownRuleChangesNothing() {
            assertThat(project.scan(Project.overriding(List.of(), override("jobs", "replace", "batch/**", null))))
                    .isEqualTo(project.scan(Project.NO_POLICY));
        }

        private static SourceOverride override(
                String id, @Nullable String mode, @Nullable String includes, @Nullable String excludes) {
            return new SourceOverride(
                    "/sourceOverrides/0", id, words(includes), words(excludes), Optional.ofNullable(mode));
        }
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }
}
