package dev.rotops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class EvidenceWarningTest {

    @Test
    void evidenceOfNoTestIsToldAtMostOnce() {
        Logger logger = Logger.getLogger("dev.rotops");
        List<String> warnings = new ArrayList<>();
        Handler handler = collecting(warnings);
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            IgnoredEvidence ignored = new IgnoredEvidence();
            ignored.evidence("storage_write", "row");
            ignored.outcome("success");
            ignored.gate("profile", "reason");
        } finally {
            logger.setUseParentHandlers(true);
            logger.removeHandler(handler);
        }

        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("RotOps ignores evidence storage_write: thread \"main\"");
    }

    private static Handler collecting(List<String> warnings) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                warnings.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
