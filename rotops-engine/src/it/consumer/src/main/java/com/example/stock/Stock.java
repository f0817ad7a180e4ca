package com.example.stock;

import java.util.HashMap;
import java.util.Map;

/** Counts what is in the warehouse. */
public final class Stock {

    private final Map<String, Integer> pieces = new HashMap<>();

    public void deliver(String item, int count) {
        pieces.merge(item, count, Integer::sum);
    }

    public boolean reserve(String item) {
        if (count(item) == 0) {
            return false;
        }
        pieces.merge(item, -1, Integer::sum);
        return true;
    }

    public int count(String item) {
        return pieces.getOrDefault(item, 0);
    }
}
