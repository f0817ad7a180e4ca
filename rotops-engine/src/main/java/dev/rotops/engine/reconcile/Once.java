package dev.rotops.engine.reconcile;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is worked out by whoever first asks for it; others wait for that, and what it took is let go. */
final class Once<T> implements Supplier<T> {

    private @Nullable Supplier<T> work;
    private @Nullable T result;

    Once(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public synchronized T get() {
        if (work != null) {
            result = work.get();
            work = null;
        }
        return Objects.requireNonNull(result);
    }
}
