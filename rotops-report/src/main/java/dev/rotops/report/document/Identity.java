package dev.rotops.report.document;

import dev.rotops.engine.model.Artifact;
import dev.rotops.engine.model.ArtifactKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a document is: which report, and which model it is about, with principle and version as its artifact has them. */
public final class Identity {

    private Identity() {}

    /**
     * Begins a report with a mark, by which a later run tells it from somebody's work.
     *
     * @param name what its command is called
     * @param model which model it is about
     * @return a map to which more can be added
     */
    public static Map<String, Object> report(String name, Map<String, Object> model) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("report", "rotops " + name);
        json.putAll(model);
        return json;
    }

    /**
     * Begins a document.
     *
     * @param artifacts the artifacts that could be read
     * @param kinds whose principle and version to repeat: those of the first kind that is among the artifacts
     * @return a map to which more can be added; empty where none of the artifacts is there
     */
    public static Map<String, Object> of(List<Artifact<?>> artifacts, ArtifactKind... kinds) {
        for (ArtifactKind kind : kinds) {
            for (Artifact<?> artifact : artifacts) {
                if (artifact.kind() == kind) {
                    return of(artifact);
                }
            }
        }
        return new LinkedHashMap<>();
    }

    /**
     * Begins a document.
     *
     * @param artifact the artifact whose principle and version to repeat
     * @return a map to which more can be added
     */
    public static Map<String, Object> of(Artifact<?> artifact) {
        Map<String, Object> json = new LinkedHashMap<>();
        RawJson.of(artifact, "/principle").ifPresent(principle -> json.put("principle", principle));
        RawJson.of(artifact, "/version").ifPresent(version -> json.put("version", version));
        return json;
    }
}
