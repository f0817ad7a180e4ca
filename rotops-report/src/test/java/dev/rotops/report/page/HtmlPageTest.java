package dev.rotops.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.fixtures.ModuleTests;
import dev.rotops.report.verify.ModelView;
import dev.rotops.report.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {

    private static final String PLANE = "testops/runtime-control-plane.json";
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.789Z");

    @TempDir
    Path root;

    private GovernedModule module;

    @BeforeEach
    void makeShop() {
        module = GovernedModule.shop(root);
    }

    private String html() {
        return html(NOON);
    }

    private String html(Instant made) {
        Workspace workspace = Workspace.of(root, Map.of());
        return HtmlPage.of(ModelView.of(workspace, workspace.reconcile(true), List.of()), "1.2.3", made);
    }

    private Document page() {
        return Jsoup.parse(html());
    }

    private static List<String> cells(Element row) {
        return row.select("th, td").eachText();
    }

    private static List<String> row(Document page, String section, String name) {
        Elements rows = page.select("#" + section + " tbody tr");
        return rows.stream()
                .map(HtmlPageTest::cells)
                .filter(cells -> cells.get(0).startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isNotGoodWhereSomethingIsKnownToBeWrong() {
        module.write("src/main/java/shop/Till.java", "package shop; class Till {}\n")
                .replace(
                        "testops/runtime-control-plane.json",
                        "\"src/main/java/shop/Night*.java\"]",
                        "\"src/main/java/shop/Night*.java\", \"src/main/java/shop/Till.java\"]")
                .write("testops/runtime-baseline.json", """
                        {"version": "1.0.0", "principle": "behavior-first", "findings": [
                         {"code": "surface-uncovered-source", "subject": ["night", "src/main/java/shop/Till.java"],
                          "reason": "no time", "since": "2026-11-01"},
                         {"code": "surface-file-not-in-inventory", "subject": ["night", "src/main/java/shop/Till.java"],
                          "reason": "no time", "since": "2026-11-01"}]}
                        """);
        ModuleTests.run(module, "shop.OrdersTest", "shop.NightCloseTest");

        Document page = page();

        assertThat(page.title()).isEqualTo("RotOps: 3 of 3 proven");
        assertThat(page.select(".verdict").hasClass("open")).isTrue();
        assertThat(page.select(".reviewed").eachText()).contains("2 in baseline");
        assertThat(page.select("#findings tbody .open").eachText()).containsExactly("known", "known");
    }

    @Test
    @RuntimeBehavior(value = "page.write", outcomes = "success", evidence = "file_write")
    void tellsEverythingInTheOrderInWhichPeopleAsk() {
        ModuleTests.run(module, "shop.OrdersTest");

        Document page = page();

        assertThat(page.title()).isEqualTo("RotOps: 2 of 3 proven");
        assertThat(page.select(".verdict").text()).isEqualTo("2 of 3 reviewed behaviors are proven by what ran.");
        assertThat(page.select(".verdict").hasClass("bad")).isTrue();
        assertThat(page.select(".reviewed").text()).isEqualTo("discovery was not asked what is unreviewed");
        assertThat(page.select("main section").eachAttr("id"))
                .containsExactly("surfaces", "behaviors", "unreviewed", "findings");
        assertThat(row(page, "surfaces", "orders").subList(0, 2)).containsExactly("orders", "2 of 2");
        assertThat(page.select("#surfaces thead th").eachText())
                .containsExactly(
                        "Surface",
                        "Proven",
                        "missing",
                        "drifted",
                        "declared",
                        "skipped",
                        "gated",
                        "failing",
                        "unobserved",
                        "stale",
                        "proven",
                        "opted-out");
        assertThat(page.select("#behaviors tbody tr").get(0).text()).startsWith("night.close");
        assertThat(row(page, "behaviors", "night.close"))
                .startsWith("night.close night", "skipped")
                .contains("NightCloseTest#closes", "success job_process real-dependency");
        assertThat(row(page, "behaviors", "orders.place"))
                .startsWith("orders.place orders", "proven", "evidence-declared")
                .contains(
                        "OrdersTest#placesAnOrder OrdersTest#rejectsAnEmptyOrder",
                        "success, validation_error response, storage_write simulated");
        assertThat(row(page, "findings", "error proof-skipped").get(1)).isEqualTo("night.close");
        assertThat(page.select("footer dl").text())
                .contains("Model " + PLANE, "Ledgers 1 JVM, 1 module, 3 tests")
                .endsWith("Made 2026-06-01T12:00:00Z by RotOps 1.2.3");
    }

    @Test
    @RuntimeBehavior(value = "page.write", outcomes = "success", evidence = "file_write")
    void saysThatNothingRanWhereThereIsNoLedger() {
        Document page = page();

        assertThat(page.select(".verdict").text())
                .startsWith("3 of 3 reviewed behaviors are declared; whether their tests ran was not judged");
        assertThat(page.select(".verdict").hasClass("open")).isTrue();
        assertThat(row(page, "behaviors", "orders.place").get(1)).isEqualTo("declared");
        assertThat(page.select("footer dl").text()).contains("Ledgers none: whether the tests ran was not judged");
        assertThat(page.select("#findings .none").text()).isEqualTo("None.");
    }

    @Test
    @RuntimeBehavior(value = "page.write", outcomes = "success", evidence = "file_write")
    void isGoodOnlyWhereAllIsProvenAndNothingIsWrong() {
        ModuleTests.run(module, "shop.OrdersTest", "shop.NightCloseTest");

        assertThat(page().select(".verdict.good").text())
                .isEqualTo("3 of 3 reviewed behaviors are proven by what ran.");
    }

    @Test
    @RuntimeBehavior(value = "page.write", outcomes = "failure", evidence = "file_write")
    void anEmptyDenominatorIsNoSuccess() {
        String plane = module.read(PLANE);
        module.write(PLANE, plane.substring(0, plane.indexOf("\"behaviors\"")) + "\"behaviors\": []}");

        Document page = page();

        assertThat(page.select(".verdict.bad").text())
                .isEqualTo("No behavior is reviewed, so nothing is proven: an empty denominator is no success.");
        assertThat(page.select("#behaviors").text()).endsWith("None is reviewed.");
    }

    @Test
    @RuntimeBehavior(value = "page.write", outcomes = "not_judged", evidence = "file_write")
    void saysThatNothingWasJudgedWithoutAControlPlane() {
        module.delete(PLANE);

        Document page = page();

        assertThat(page.select(".verdict.bad").text())
                .isEqualTo("Nothing was judged, because the control plane cannot be read.");
        assertThat(row(page, "findings", "error artifact-unreadable").get(3)).isEqualTo(PLANE);
    }

    @Test
    @RuntimeBehavior(value = "page.write", outcomes = "success", evidence = "file_write")
    void listsWhatNobodyHasReviewed() {
        module.write("testops/runtime-discovery-policy.json", """
                        {"version": "1.0.0", "principle": "behavior-first"}
                        """)
                .write("src/main/java/shop/web/Till.java", """
                        package shop.web;
                        public class Till { public static void main(String[] arguments) {} }
                        """)
                .compileProduct();

        Document page = page();

        assertThat(page.select(".reviewed").text()).startsWith("0 of 1 discovered entry points reviewed");
        List<String> till = row(page, "unreviewed", "bootstrap shop.web.Till#main");
        assertThat(till.get(0)).endsWith("is not in the reviewed inventory.");
        assertThat(till.get(1)).contains("entryPoints");
        assertThat(till.get(2)).isEqualTo("src/main/java/shop/web/Till.java:2");
        module.write("testops/runtime-discovery-policy.json", """
                {"version": "1.0.0", "principle": "behavior-first", "candidateReviewMode": "off"}
                """);
        assertThat(page().select("#unreviewed").text())
                .isEqualTo(
                        "Not reviewed 1 Nobody has reviewed 1 entry point, and the discovery policy wants no report of that:"
                                + " rotops review lists them.");
    }

    @Test
    @RuntimeBehavior(value = "page.write", outcomes = "success", evidence = "file_write")
    void showsProbesAndCapabilitiesWhereThereAreSome() {
        module.write("testops/runtime-probes.json", """
                        {"version": "1.0.0", "principle": "behavior-first", "completionMode": "code_complete", "probes": [
                          {"id": "opens", "kind": "headless_run", "behaviors": ["night.close"], "command": ["true"]}]}
                        """).write("testops/runtime-capabilities.json", """
                        {"version": "1.0.0", "principle": "behavior-first", "profiles": [
                          {"id": "clock", "pointer": "/clock", "expected": true, "spec": "night.md", "unlock": "A clock.",
                           "behaviorScenarios": ["night.close"]}]}
                        """);

        Document page = page();

        assertThat(row(page, "probes", "opens"))
                .containsExactly("opens", "headless_run", "not-run", "nothing says that it ran", "-");
        assertThat(row(page, "capabilities", "clock"))
                .containsExactly("clock", "night.md", "-", "unproven", "-", "night.close (declared)", "A clock.");
    }

    @Test
    @RuntimeBehavior(value = "page.write", outcomes = "success", evidence = "file_write")
    void fetchesNothingAndLetsNothingRunButItsOwnScript() throws Exception {
        Document page = page();

        assertThat(page.select("[src], [href], [action], link, iframe, object, embed, img, form, base"))
                .isEmpty();
        assertThat(html()).doesNotContain("http:", "https:", "@import", "url(");
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .isEqualTo("default-src 'none'; style-src "
                        + hash(page.select("style").get(0).data()) + "; script-src "
                        + hash(page.select("script").get(0).data()) + "; base-uri 'none'; form-action 'none'");
        assertThat(page.select("[style], [onclick], [onload]")).isEmpty();
    }

    private static String hash(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</style></title></table><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "<!-- --!> ]]> <![CDATA[ &lt;b&gt; &#0;",
                "javascript:alert(1)",
                "\uD83D\uDE00 \uD835\uDD38 \u05D0 \u0417",
            })
    @RuntimeBehavior(value = "page.write", outcomes = "success", evidence = "file_write")
    void whateverTextsHoldTheyStayTexts(String hostile) {
        int elements = page().select("*").size();
        String json = hostile.replace("\\", "\\\\").replace("\"", "\\\"");
        module.write(PLANE, module.read(PLANE).replace("night.close", json).replace("\"night\"", "\"" + json + "\""));

        String html = html();
        Document page = Jsoup.parse(html);

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("img, [onerror], [onmouseover]")).isEmpty();
        assertThat(page.select("*").size()).isGreaterThan(elements);
        assertThat(page.select("#behaviors tbody th").stream().map(Element::ownText))
                .contains(hostile.strip());
        assertThat(page.select("#surfaces tbody th").eachText()).contains(hostile.strip());
        assertThat(page.select("#findings code").eachText()).contains(hostile.strip());
        assertThat(page.select("body > *").stream().map(Element::tagName))
                .containsExactly("header", "main", "footer", "script");
    }

    @Test
    @RuntimeBehavior(value = "page.write", outcomes = "success", evidence = "file_write")
    void marksThatNobodySeesAreWrittenOut() {
        module.write(PLANE, module.read(PLANE).replace("night.close", "night\\u202e.close\\u0000"));

        assertThat(html()).contains("night\\u202e.close\\u0000").doesNotContain("\u202e", "\u0000");
    }

    @Test
    @RuntimeBehavior(value = "page.write", outcomes = "success", evidence = "file_write")
    void staysReadableWithFiveThousandBehaviors() {
        String plane = module.read(PLANE);
        String many = IntStream.range(0, 5_000)
                .mapToObj(number -> """
                        {"id": "many.behavior-%d", "surface": "orders", "sourcePatterns": ["src/main/java/shop/Orders.java"],
                         "event": "Someone does %d.", "outcomes": ["done"], "outcomeClasses": ["success", "validation_error"],
                         "evidence": ["response"], "fidelity": "simulated"}""".formatted(number, number))
                .collect(Collectors.joining(",\n"));
        module.write(PLANE, plane.replace("\"behaviors\": [", "\"behaviors\": [\n" + many + ",\n"));
        Workspace workspace = Workspace.of(root, Map.of());
        ModelView view = ModelView.of(workspace, workspace.reconcile(true), List.of());

        String html = HtmlPage.of(view, "1", NOON);

        assertThat(html).contains("many.behavior-4999").hasSizeLessThan(6_000_000);
    }

    @Test
    @RuntimeBehavior(value = "page.write", outcomes = "success", evidence = "file_write")
    void isTheSameForTheSameModelButForItsDate() {
        String noon = html(Instant.parse("2026-06-01T12:00:00Z"));
        String later = html(Instant.parse("2027-07-02T13:01:01Z"));

        assertThat(later).isNotEqualTo(noon);
        assertThat(later.replace("2027-07-02T13:01:01Z", "2026-06-01T12:00:00Z"))
                .isEqualTo(noon);
    }
}
