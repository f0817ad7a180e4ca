package dev.rotops.engine.classfile;

/** The flags of class files, as the Java Virtual Machine Specification numbers them. */
final class AccessFlags {

    static final int PUBLIC = 0x0001;
    static final int PRIVATE = 0x0002;
    static final int STATIC = 0x0008;
    static final int BRIDGE = 0x0040;
    static final int INTERFACE = 0x0200;
    static final int ABSTRACT = 0x0400;
    static final int SYNTHETIC = 0x1000;
    static final int ANNOTATION = 0x2000;

    private AccessFlags() {}
}
