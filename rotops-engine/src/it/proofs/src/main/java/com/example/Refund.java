package com.example;

/** Something to change after its test has passed. */
public class Refund {

    public boolean granted() {
        return true;
    }
}
