package dev.rotops.engine.discovery.entrypoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.discovery.EntryPoints;
import dev.rotops.engine.fixtures.CompiledApplication;
import dev.rotops.engine.fixtures.GovernedModule;
import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.EntryPointRule;
import dev.rotops.engine.model.ReviewedModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project says in its discovery policy about code that discovery does not know, or knows otherwise. */
class ProjectRulesTest {

    @TempDir
    Path root;

    @Test
    void teachAnnotationsOfTheProjectsOwnFrameworks() {
        assertThat(found("""
                {"kind": "http", "annotation": "shop.web.Answers", "verb": "{verb}", "path": "at", "under": ["shop.web.Desk(at)"]}
                """, """
                package shop.web;
                public @interface Answers {String verb(); String at();}
                """, """
                package shop.web;
                public @interface Desk {String at();}
                """, """
                package shop;
                @shop.web.Desk(at = "/orders")
                class Orders {
                    @shop.web.Answers(verb = "GET", at = "/{id}") void read() {}
                }
                """)).containsExactly("http Orders#read GET /orders/{id}");
    }

    @Test
    void teachSupertypesBeansAndCalls() {
        assertThat(found("""
                {"kind": "messaging", "supertype": "shop.bus.Listener", "methods": ["on"], "detail": ["bus"]},
                {"kind": "auth", "bean": "shop.bus.Guard"},
                {"kind": "external", "call": "shop.bus.Sms.{send*,close}"}
                """, """
                package shop.bus;
                public interface Listener {void on(String text);}
                """, """
                package shop.bus;
                public class Guard {}
                """, """
                package shop.bus;
                public class Sms {public void sendText() {} public void sent() {} public void close() {}}
                """, """
                package shop;
                class Desk implements shop.bus.Listener {
                    shop.bus.Sms sms;
                    public void on(String text) {sms.sendText();}
                    void quiet() {sms.sent();}
                    @org.springframework.context.annotation.Bean shop.bus.Guard guard() {return null;}
                }
                """))
                .containsExactly("messaging Desk#on bus", "external Desk#on Sms.sendText", "auth Desk#guard Guard");
    }

    @Test
    void takeThePlaceOfBuiltInRulesWithTheSameSignal() {
        assertThat(found("""
                {"kind": "cli", "annotation": "org.springframework.scheduling.annotation.Scheduled", "detail": ["at {cron}"]}
                """, """
                package shop;
                class Night {
                    @org.springframework.scheduling.annotation.Scheduled(cron = "3") void close() {}
                }
                """)).containsExactly("cli Night#close at 3");
    }

    @Test
    void takeAwayWhatTheProjectDoesNotWantToSee() {
        assertThat(found("""
                {"kind": "none", "method": "main([Ljava/lang/String;)V"}
                """, """
                package shop;
                class Tool {
                    public static void main(String[] args) {}
                }
                """)).isEmpty();
    }

    @Test
    void canLowerTheConfidence() {
        assertThat(found("""
                {"kind": "bootstrap", "method": "main([Ljava/lang/String;)V", "holder": "any", "confidence": "low"}
                """, """
                package shop;
                class Tool {
                    public static void main(String[] args) {}
                }
                """)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "'kind': 'none', 'annotation': 'org.springframework.web.bind.annotation.GetMapping'",
                "'kind': 'http', 'annotation': 'org.springframework.web.bind.annotation.GetMapping', 'in': ['shop.Nothing']",
                "'kind': 'http', 'annotation': 'org.springframework.web.bind.annotation.GetMapping', 'confidence': 'low'"
            })
    void cannotLeaveOutWithoutSayingSo(String rule) {
        assertThat(ruledOut("{" + rule.replace('\'', '"') + "}")).containsExactly("http GET /orders");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "'kind': 'none', 'annotation': 'shop.web.Answers'",
                "'kind': 'none', 'annotation': 'org.springframework.web.bind.annotation.*'",
                "'kind': 'cli', 'annotation': 'org.springframework.web.bind.annotation.GetMapping'"
            })
    void leaveNothingOutByAnotherSignalOrAnotherKind(String rule) {
        assertThat(ruledOut("{" + rule.replace('\'', '"') + "}")).isEmpty();
    }

    private List<String> ruledOut(String rules) {
        return scan(rules, """
                package shop;
                @org.springframework.web.bind.annotation.RestController
                class Orders {
                    @org.springframework.web.bind.annotation.GetMapping("/orders") String read() {return "";}
                }
                """).ruledOut().stream().map(EntryPoint::label).toList();
    }

    private List<String> found(String rules, String... sources) {
        return Found.texts(scan(rules, sources));
    }

    private EntryPoints scan(String rules, String... sources) {
        GovernedModule.empty(root).write("testops/runtime-discovery-policy.json", """
                {"version": "1.0.0", "principle": "p", "ignorePatterns": [], "entryPointRules": [%s]}
                """.formatted(rules));
        List<EntryPointRule> read = ReviewedModel.read(
                        ArtifactFiles.inDefaultDirectory(root, Map.of()), Set.of(ArtifactKind.DISCOVERY_POLICY))
                .discoveryPolicy()
                .orElseThrow()
                .content()
                .entryPointRules();
        CompiledApplication application = CompiledApplication.in(root).compile(sources);
        return Found.scan(root, read, application);
    }
}
