package dev.rotops.samples.todo;

/** Something to do, or done. */
record Item(boolean done, String text) {

    Item check() {
        return new Item(true, text);
    }
}
