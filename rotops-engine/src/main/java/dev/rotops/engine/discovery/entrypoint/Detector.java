package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;

/** Looks for one sort of signal. */
interface Detector {

    /** Looks at one class, and notes what it finds. */
    void look(CompiledClass type, ModuleScan scan);
}
