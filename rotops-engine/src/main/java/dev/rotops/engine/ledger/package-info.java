/** What really happened in test JVMs: written line by line, read back with suspicion, merged in any order. */
@NullMarked
package dev.rotops.engine.ledger;

import org.jspecify.annotations.NullMarked;
