package com.example;

public final class Greeting {

    public String of(String name) {
        return "Hello " + name;
    }
}
