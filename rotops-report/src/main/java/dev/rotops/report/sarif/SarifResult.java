package dev.rotops.report.sarif;

import dev.rotops.engine.reconcile.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A finding as a result.
 *
 * @param finding the finding
 * @param place knows where files are
 */
record SarifResult(Finding finding, SarifPlace place) {

    private static final int FINGERPRINT_BYTES = 16;

    /** Stays the same wherever in its file the finding moves: it is made of what is wrong with what. */
    String fingerprint() {
        StringBuilder text = new StringBuilder(finding.code().word());
        subject()
                .forEach((role, id) ->
                        text.append('\0').append(role).append('\0').append(id));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> json(SarifRules rules, String fingerprint) {
        String code = finding.code().word();
        Map<String, Object> fingerprints = new LinkedHashMap<>();
        // The one that GitHub compares; without it, its uploader takes a hash of the line.
        fingerprints.put("primaryLocationLineHash", fingerprint);
        fingerprints.put("rotopsSubject/v1", fingerprint);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("subject", subject());
        properties.put("remedy", text(finding.remedy()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ruleId", code);
        json.put("ruleIndex", rules.index(code));
        json.put("level", SarifRules.word(finding.level()));
        json.put("message", Map.of("text", message()));
        json.put("locations", List.of(place.location(finding.location())));
        json.put("partialFingerprints", fingerprints);
        json.put("properties", properties);
        return json;
    }

    private Map<String, String> subject() {
        return finding.subject().ids();
    }

    private String message() {
        String about = String.join(" ", subject().values());
        return text((about.isEmpty() ? "" : about + ": ") + finding.message() + " " + finding.remedy());
    }

    /** What looks like a link in SARIF's plain text is none of ours. Of all findings, those on probes alone quote a product. */
    private String text(String text) {
        boolean quotes = finding.subject().get("probe").isPresent();
        return (quotes ? place.relative(text) : text).replace("](", "] (");
    }
}
