@NullMarked
package dev.rotops.engine.ledger;

import org.jspecify.annotations.NullMarked;
