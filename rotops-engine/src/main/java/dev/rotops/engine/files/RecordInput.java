package dev.rotops.engine.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads what {@link RecordOutput} wrote. Data that end early, or are not what it writes, make any method throw a
 * {@link RuntimeException}.
 */
public final class RecordInput {

    /** No buffer: it takes an interpreter several calls to get a number out of one. */
    private final byte[] input;

    private final List<String> texts = new ArrayList<>();
    private final List<List<String>> lists = new ArrayList<>();
    private int position;

    RecordInput(byte[] input, int position) {
        this.input = input;
        this.position = position;
    }

    /**
     * Reads a text.
     *
     * @return the text
     */
    public String text() {
        int number = number();
        if (number == texts.size()) {
            int length = size();
            texts.add(new String(input, position, length, StandardCharsets.UTF_8));
            position += length;
        }
        return texts.get(number);
    }

    /**
     * Reads texts.
     *
     * @return the texts; the same list for equal ones
     */
    public List<String> texts() {
        int number = number();
        if (number == lists.size()) {
            lists.add(List.copyOf(items(this::text)));
        }
        return lists.get(number);
    }

    /**
     * Reads pairs of texts.
     *
     * @return the pairs, in the order of writing
     */
    public Map<String, String> pairs() {
        int size = size();
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            pairs.put(text(), text());
        }
        return pairs;
    }

    /**
     * Reads items.
     *
     * @param <T> what they are
     * @param reader reads one of them
     * @return the items
     */
    public <T> List<T> items(Supplier<T> reader) {
        int size = size();
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(reader.get());
        }
        return items;
    }

    /** Whatever it is that is counted, each takes a byte at least. */
    private int size() {
        int size = number();
        if (size < 0 || size > input.length - position) {
            throw new IllegalStateException("the data end early");
        }
        return size;
    }

    /**
     * Reads a number.
     *
     * @return the number
     */
    public int number() {
        int number = (input[position] & 0xff) << 24
                | (input[position + 1] & 0xff) << 16
                | (input[position + 2] & 0xff) << 8
                | (input[position + 3] & 0xff);
        position += Integer.BYTES;
        return number;
    }

    /**
     * Reads a number that may be large.
     *
     * @return the number
     */
    public long longNumber() {
        return ((long) number() << Integer.SIZE) | (number() & 0xffffffffL);
    }

    /**
     * Reads a truth value.
     *
     * @return the value
     */
    public boolean flag() {
        return input[position++] != 0;
    }

    void requireEnd() {
        if (position < input.length) {
            throw new IllegalStateException("the data go on");
        }
    }
}
