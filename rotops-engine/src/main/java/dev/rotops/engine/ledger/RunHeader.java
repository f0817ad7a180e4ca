package dev.rotops.engine.ledger;

/**
 * The first line of a ledger: which JVM wrote it, and of what.
 *
 * @param run an id that no other JVM has
 * @param started when the JVM began to write, in milliseconds since 1970; later than every ledger that lay in its directory
 *     by then, whatever the clock said
 * @param pid the JVM's process id
 * @param root directory of the reviewed model, as a {@link ProjectPath}
 * @param module directory of the module under test, as a {@link ProjectPath}
 * @param version version of RotOps that wrote the ledger
 * @param build the process that started the JVM, such as Maven: the same for all JVMs of one build; empty where that is not
 *     known
 */
public record RunHeader(String run, long started, long pid, String root, String module, String version, String build) {}
