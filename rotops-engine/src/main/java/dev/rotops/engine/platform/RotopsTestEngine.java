package dev.rotops.engine.platform;

import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;

/**
 * Reports, as tests beside the module's own, how complete its runtime model is.
 *
 * <p>The tests are found once in a run: where the request selects the module's anchor class, or one of the engine's own
 * unique ids. What they say is judged from the compiled test classes, never from what else was selected, so that a
 * filtered run raises no false alarm. See {@link RotopsConfiguration} for the parameters.
 */
public final class RotopsTestEngine implements TestEngine {

    static final String ID = "rotops";

    /** Creates the engine; called by the JUnit Platform. */
    public RotopsTestEngine() {}

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        RotopsEngineDescriptor engine = new RotopsEngineDescriptor(uniqueId);
        // Inside a suite the launcher runs the engines again; the outer run has reported already.
        if (uniqueId.getSegments().size() == 1) {
            new RotopsDiscovery(request, engine).run();
        }
        return engine;
    }

    @Override
    public void execute(ExecutionRequest request) {
        new CheckExecution(request.getEngineExecutionListener())
                .execute((RotopsEngineDescriptor) request.getRootTestDescriptor());
    }
}
