package dev.rotops.report.page;

import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.Level;
import java.util.List;
import java.util.Locale;

/**
 * A finding.
 *
 * @param level {@code error}, {@code known} or {@code warning}
 * @param tone {@code bad} or {@code open}
 * @param code its code
 * @param subject the ids that it is about
 * @param message what is wrong
 * @param remedy what to do
 * @param place where to look
 */
record FindingRow(
        String level, String tone, String code, List<String> subject, String message, String remedy, String place) {

    static FindingRow of(Finding finding) {
        return new FindingRow(
                finding.level().name().toLowerCase(Locale.ROOT),
                finding.level() == Level.ERROR ? "bad" : "open",
                finding.code().word(),
                finding.subject().ids().values().stream().map(Printable::whole).toList(),
                Printable.whole(finding.message()),
                Printable.whole(finding.remedy()),
                Printable.whole(finding.location().toString()));
    }
}
