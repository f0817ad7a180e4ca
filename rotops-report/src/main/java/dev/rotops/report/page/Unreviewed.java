package dev.rotops.report.page;

import dev.rotops.engine.discovery.ReviewState;
import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.Finding;
import dev.rotops.engine.reconcile.FindingCode;
import dev.rotops.report.document.Counted;
import dev.rotops.report.verify.ModelView;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What was discovered and nobody has reviewed.
 *
 * @param rows what is reported of it
 * @param others how many more entry points there are, of which the policy wants no report
 */
record Unreviewed(List<Row> rows, int others) {

    private static final Set<FindingCode> CODES = EnumSet.of(
            FindingCode.ENTRY_POINT_UNREVIEWED, FindingCode.SOURCE_UNREVIEWED, FindingCode.DISCOVERED_FILE_UNREVIEWED);

    /**
     * An entry point, a proposed source, or a file.
     *
     * @param name what it is called
     * @param message what is unreviewed of it
     * @param place where it is
     * @param remedy what to do
     */
    record Row(String name, String message, String place, String remedy) {

        private static Row of(Finding finding) {
            return new Row(
                    Printable.whole(finding.subject().ids().values().iterator().next()),
                    Printable.whole(finding.message()),
                    Printable.whole(finding.location().toString()),
                    Printable.whole(finding.remedy()));
        }
    }

    String othersInWords() {
        return Counted.of(others, "entry point", "entry points");
    }

    static Unreviewed of(ModelView view) {
        List<Finding> found = view.findings().stream()
                .filter(finding -> CODES.contains(finding.code()))
                .toList();
        int open = view.reconciliation()
                .summary()
                .flatMap(summary -> summary.entryPoints())
                .map(points -> points.count(ReviewState.UNREVIEWED) + points.count(ReviewState.PROPOSED))
                .orElse(0);
        boolean reported = found.stream().anyMatch(finding -> finding.code() != FindingCode.DISCOVERED_FILE_UNREVIEWED);
        return new Unreviewed(found.stream().map(Row::of).toList(), reported ? 0 : open);
    }
}
