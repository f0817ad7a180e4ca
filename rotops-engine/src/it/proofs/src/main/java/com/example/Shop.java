package com.example;

/** Something to test. */
public class Shop {

    public int price() {
        return 3;
    }
}
