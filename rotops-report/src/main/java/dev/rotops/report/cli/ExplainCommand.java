package dev.rotops.report.cli;

import dev.rotops.engine.model.Spelling;
import dev.rotops.report.document.FindingCatalog;
import dev.rotops.report.document.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

final class ExplainCommand extends RotopsCommand {

    private static final int WIDTH = 120;

    @Parameters(
            arity = "0..1",
            paramLabel = "CODE",
            description = "The code, such as behavior-fidelity-below-minimum; without one, all codes are listed.")
    private @Nullable String code;

    @Override
    public Integer call() {
        FindingCatalog catalog = FindingCatalog.read();
        if (code == null) {
            list(catalog);
        } else {
            explain(catalog, code);
        }
        return 0;
    }

    private void explain(FindingCatalog catalog, String given) {
        String known = given.toLowerCase(Locale.ROOT).replace('_', '-');
        Optional<String> entry = catalog.entry(known);
        if (entry.isEmpty()) {
            throw options.usage("there is no finding with the code " + given + ": "
                    + Spelling.nearest(known, catalog.codes())
                            .map(nearest -> "did you mean " + nearest + "?")
                            .orElse("rotops explain lists them"));
        }
        if (options.json) {
            out().print(JsonText.of(FindingCatalog.document(known, entry.get())));
        } else {
            out().println(entry.get());
        }
    }

    private void list(FindingCatalog catalog) {
        List<String> codes = catalog.codes();
        if (options.json) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put(
                    "findings",
                    codes.stream()
                            .map(each -> new TreeMap<>(Map.of("code", each, "summary", catalog.summary(each))))
                            .toList());
            out().print(JsonText.of(json));
            return;
        }
        int column = codes.stream().mapToInt(String::length).max().orElse(0) + 2;
        codes.forEach(each ->
                out().println(each + " ".repeat(column - each.length()) + cut(catalog.summary(each), WIDTH - column)));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, text.lastIndexOf(' ', length - 2)) + " …";
    }
}
