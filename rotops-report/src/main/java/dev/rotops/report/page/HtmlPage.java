package dev.rotops.report.page;

import dev.rotops.report.verify.ModelView;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;

/** Writes the page: one HTML file that fetches nothing. */
public final class HtmlPage {

    /** File name of the page. */
    public static final String FILE = "index.html";

    private static final String TEMPLATE = "page.jte";

    private HtmlPage() {}

    /**
     * Writes a model's page.
     *
     * @param view the model
     * @param version which RotOps it is
     * @param made when it is written; the only thing in it that the model does not determine
     * @return HTML
     */
    public static String of(ModelView view, String version, Instant made) {
        StringOutput html = new StringOutput();
        // The templates are classes of this package.
        TemplateEngine.createPrecompiled(
                        null, ContentType.Html, HtmlPage.class.getClassLoader(), HtmlPage.class.getPackageName())
                .render(TEMPLATE, Page.of(view, version, made), html);
        return html.toString();
    }
}
