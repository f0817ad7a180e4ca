package dev.rotops.engine.reconcile;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is worked out by whoever first asks for it; others wait for that. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> work;
    private @Nullable T result;

    Once(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public synchronized T get() {
        if (result == null) {
            result = work.get();
        }
        return result;
    }
}
