package dev.rotops.engine.platform;

import dev.rotops.engine.model.Location;
import dev.rotops.engine.model.Printable;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Plays the checks: a clean one succeeds, one with errors fails or aborts, as the mode says. */
final class CheckExecution {

    private final EngineExecutionListener listener;

    CheckExecution(EngineExecutionListener listener) {
        this.listener = listener;
    }

    void execute(RotopsEngineDescriptor engine) {
        listener.executionStarted(engine);
        for (TestDescriptor child : engine.getChildren()) {
            // Started, the anchor would be reported a second time, as a class without tests.
            if (!(child instanceof AnchorDescriptor)) {
                execute(child, engine.mode());
            }
        }
        engine.summary().ifPresent(SummaryPrinter::remember);
        listener.executionFinished(engine, TestExecutionResult.successful());
    }

    private void execute(TestDescriptor descriptor, Mode mode) {
        if (descriptor instanceof CheckDescriptor check
                && check.check().notJudged().isPresent()) {
            listener.executionSkipped(
                    check, Printable.line(check.check().notJudged().get()));
            return;
        }
        listener.executionStarted(descriptor);
        if (descriptor instanceof CheckDescriptor check) {
            listener.executionFinished(check, judge(check, mode));
            return;
        }
        for (TestDescriptor child : descriptor.getChildren()) {
            execute(child, mode);
        }
        listener.executionFinished(descriptor, TestExecutionResult.successful());
    }

    private TestExecutionResult judge(CheckDescriptor descriptor, Mode mode) {
        Check check = descriptor.check();
        if (check.findings().isEmpty()) {
            return TestExecutionResult.successful();
        }
        if (check.isKnown() || (check.hasErrors() && mode == Mode.ADVISORY)) {
            return TestExecutionResult.aborted(
                    located(new TestAbortedException(FailureMessage.withPlace(check)), check));
        }
        String message = FailureMessage.of(check);
        if (!check.hasErrors()) {
            listener.reportingEntryPublished(descriptor, ReportEntry.from("rotops.warning", message));
            return TestExecutionResult.successful();
        }
        return TestExecutionResult.failed(located(new AssertionFailedError(message), check));
    }

    /** Replaces the stack trace by one line that leads to the model, which consoles and IDEs make clickable. */
    private static Throwable located(Throwable failure, Check check) {
        Location location = check.findings().get(0).location();
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(
                    "testops", Printable.line(check.subject()), location.fileName(), Math.max(1, location.line()))
        });
        return failure;
    }
}
