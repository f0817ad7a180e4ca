package dev.rotops.engine.platform;

import dev.rotops.engine.claims.Claim;
import java.util.List;

/** A control plane to paste, for tests that claim behaviors which nobody has reviewed yet. */
final class StarterControlPlane {

    private static final String TEMPLATE = """
            {
              "version": "1.0.0",
              "principle": "runtime-obligation-first",
              "evidenceKinds": ["response", "redirect", "state_transition", "storage_write", "storage_read",
                                "job_enqueue", "job_process", "external_call", "derived_view"],
              "fidelityLevels": ["isolated", "simulated", "contract", "real-dependency", "full-system"],
              "surfaces": [
                {
                  "id": "%1$s",
                  "description": "…",
                  "sourcePatterns": ["src/main/java/…/*.java"],
                  "testPatterns": ["%3$s"]
                }
              ],
              "behaviors": [
                {
                  "id": "%2$s",
                  "surface": "%1$s",
                  "sourcePatterns": ["src/main/java/…/*.java"],
                  "event": "…",
                  "outcomes": ["…"],
                  "outcomeClasses": ["success"],
                  "evidence": ["response"],
                  "fidelity": "simulated"
                }
              ]
            }""";

    private StarterControlPlane() {}

    static String forClaims(List<Claim> claims) {
        String behavior = claims.stream()
                .map(Claim::behavior)
                .filter(id -> id.matches("[a-z0-9.-]{1,100}"))
                .findFirst()
                .orElse("orders.place");
        String test = claims.stream()
                .map(claim -> claim.test().source())
                .filter(source -> !source.isEmpty())
                .findFirst()
                .orElse("*Test.java");
        String surface = behavior.contains(".") ? behavior.substring(0, behavior.indexOf('.')) : "main";
        return TEMPLATE.formatted(
                surface.isEmpty() ? "main" : surface,
                behavior,
                "src/test/java/" + test.substring(0, test.lastIndexOf('/') + 1) + "*.java");
    }
}
