package dev.rotops.engine.probe;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The processes that probes have started; whatever ends this JVM in an orderly way, such as Ctrl-C, ends them. */
final class RunningProcesses {

    private static final Set<ProcessTree> TREES = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> TREES.forEach(ProcessTree::kill), "rotops-probe-end"));
    }

    private RunningProcesses() {}

    static void add(ProcessTree tree) {
        TREES.add(tree);
    }

    static void remove(ProcessTree tree) {
        TREES.remove(tree);
    }
}
