package dev.rotops.report.operation;

import dev.rotops.engine.reconcile.Finding;
import java.util.List;
import java.util.Map;

/**
 * An artifact that a command proposes, and that only a person puts in place of a reviewed one.
 *
 * @param artifact the document
 * @param findings why there is none
 */
public record Proposal(Map<String, Object> artifact, List<Finding> findings) {}
