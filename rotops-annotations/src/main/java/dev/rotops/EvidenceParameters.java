package dev.rotops;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives Jupiter tests an {@link EvidenceRecorder} as a parameter.
 *
 * <pre>{@code
 * @ExtendWith(EvidenceParameters.class)
 * class StockSyncTest {
 *
 *     @Test
 *     @RuntimeBehavior(value = "stock.sync", evidence = "job_process")
 *     void runsInTheBackground(EvidenceRecorder evidence) {
 *         jobs.submit(() -> { …; evidence.record("job_process", "sync"); }).get();
 *     }
 * }
 * }</pre>
 *
 * <p>Methods get one, also those that run before and after each test; constructors do not, for no test runs yet.
 */
public final class EvidenceParameters implements ParameterResolver {

    /** Creates the extension; called by JUnit. */
    public EvidenceParameters() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        return parameter.getParameter().getType() == EvidenceRecorder.class
                && parameter.getDeclaringExecutable() instanceof Method;
    }

    @Override
    public EvidenceRecorder resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        return Evidence.recorder();
    }
}
