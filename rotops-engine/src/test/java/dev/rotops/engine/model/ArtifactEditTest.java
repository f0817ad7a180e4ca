package dev.rotops.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArtifactEditTest {

    @TempDir
    Path root;

    private ModelDirectory directory;

    @BeforeEach
    void open() {
        directory = new ModelDirectory(root);
    }

    @ParameterizedTest
    @EnumSource(ArtifactKind.class)
    void leavesAnyArtifactAsItIsUntilSomethingIsAskedFor(ArtifactKind kind) throws ArtifactException {
        ArtifactEdit edit = edit(kind, SampleArtifacts.text(kind));

        assertThat(edit.isChange()).isFalse();
        assertThat(edit.finish()).isEqualTo(SampleArtifacts.text(kind));
    }

    @Test
    void finishesWithTheTextThatWasAskedFor() throws ArtifactException {
        ArtifactEdit edit = edit(ArtifactKind.RETROSPECTIVE, """
                {"version": "1.0.0", "principle": "p", "entries": []}
                """);

        edit.replace("/version", "1.1.0");

        assertThat(edit.finish()).isEqualTo("""
                {"version": "1.1.0", "principle": "p", "entries": []}
                """);
    }

    @Test
    void seesItsOwnChanges() throws ArtifactException {
        ArtifactEdit edit = edit(ArtifactKind.INVENTORY, SampleArtifacts.text(ArtifactKind.INVENTORY));
        int before = edit.inventory().sourceKinds().size();

        edit.append("", "sourceKinds", "principle", "jobs");
        edit.append("", "sourceKinds", "principle", "mail");
        edit.remove("/sourceKinds", before);

        assertThat(edit.inventory().sourceKinds())
                .hasSize(before + 1)
                .endsWith("mail")
                .doesNotContain("jobs");
        assertThat(edit.finish()).contains("\"mail\"").doesNotContain("\"jobs\"");
    }

    @Test
    void refusesAnArtifactThatIsNotValidToBeginWith() {
        assertThatThrownBy(() -> edit(ArtifactKind.RETROSPECTIVE, "{\"version\": 1}"))
                .isInstanceOf(ArtifactException.class);
    }

    @Test
    void refusesToMakeAnArtifactInvalid() throws ArtifactException {
        ArtifactEdit edit = edit(ArtifactKind.RETROSPECTIVE, """
                {"version": "1.0.0", "principle": "p", "entries": []}
                """);
        edit.append("", "entries", "principle", Map.of("id", "a"));

        assertThatThrownBy(edit::finish).isInstanceOf(ArtifactException.class);
    }

    @Test
    void refusesADocumentInWhichAKeyStandsTwice() {
        assertThatThrownBy(() -> edit(ArtifactKind.RETROSPECTIVE, """
                {"version": "1.0.0", "principle": "p", "entries": [], "entries": []}
                """))
                .isInstanceOf(ArtifactException.class)
                .hasMessageContaining("more than once");
    }

    private ArtifactEdit edit(ArtifactKind kind, String text) throws ArtifactException {
        directory.write(kind, text);
        return ArtifactEdit.open(new ArtifactFiles(root, Map.of()), kind);
    }
}
