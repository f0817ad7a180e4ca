package dev.rotops.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.RuntimeBehavior;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    @RuntimeBehavior(value = "command-line.defuse-text", outcomes = "success", evidence = "derived_view")
    void escapesWhateverCouldBeMarkup() {
        assertThat(Markdown.text("a_b*c|<script>[x](y)`z`#&amp;~@$"))
                .isEqualTo("a\\_b\\*c\\|\\<script\\>\\[x\\](y)\\`z\\`\\#\\&amp;\\~\\@\\$");
    }

    @Test
    @RuntimeBehavior(value = "command-line.defuse-text", outcomes = "success", evidence = "derived_view")
    void keepsARowInOneLine() {
        assertThat(Markdown.row(List.of("a\nb", 3))).isEqualTo("| a\\\\u000ab | 3 |");
    }
}
