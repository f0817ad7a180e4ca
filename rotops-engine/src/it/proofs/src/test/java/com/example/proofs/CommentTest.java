// runtime-behaviors: proven.comment
package com.example.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.Shop;
import org.junit.jupiter.api.Test;

class CommentTest {

    @Test
    void passes() {
        assertEquals(3, new Shop().price());
    }
}
