package dev.rotops.report.narrowing;

import dev.rotops.engine.model.ArtifactFiles;
import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.engine.model.ReviewedModel;
import dev.rotops.report.git.CommittedTree;
import dev.rotops.report.git.NoHistoryException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The reviewed model as it was at a commit. */
public final class EarlierModel {

    private EarlierModel() {}

    /**
     * Reads it.
     *
     * @param files where the artifacts are now, and are taken to have been
     * @param then the files as they were
     * @return the model; what was not there is absent
     * @throws NoHistoryException if git does not give it away
     */
    public static ReviewedModel read(ArtifactFiles files, CommittedTree then) throws NoHistoryException {
        return read(files, then, Map.of());
    }

    /** Likewise, where artifacts may have had another name: paths now by paths then. */
    static ReviewedModel read(ArtifactFiles files, CommittedTree then, Map<String, String> renames)
            throws NoHistoryException {
        Map<ArtifactKind, String> texts = new EnumMap<>(ArtifactKind.class);
        for (ArtifactKind kind : ArtifactKind.values()) {
            Optional<String> text = text(files.of(kind), then, renames);
            text.ifPresent(content -> texts.put(kind, content));
        }
        return ReviewedModel.read(files, texts);
    }

    private static Optional<String> text(String file, CommittedTree then, Map<String, String> renames)
            throws NoHistoryException {
        Optional<String> text = then.text(file);
        for (Map.Entry<String, String> rename : renames.entrySet()) {
            if (text.isEmpty() && rename.getValue().equals(file)) {
                text = then.text(rename.getKey());
            }
        }
        return text;
    }
}
