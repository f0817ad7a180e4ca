package com.example.orders;

import java.util.LinkedHashSet;
import java.util.Set;

/** Takes orders. */
public final class Orders {

    private final Set<String> open = new LinkedHashSet<>();

    public String place(String item) {
        if (item.isBlank()) {
            throw new IllegalArgumentException("An order names an item.");
        }
        open.add(item);
        return item;
    }

    public boolean cancel(String item) {
        return open.remove(item);
    }

    public Set<String> open() {
        return Set.copyOf(open);
    }
}
