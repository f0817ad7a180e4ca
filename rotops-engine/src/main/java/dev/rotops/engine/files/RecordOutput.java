package dev.rotops.engine.files;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a record in the form that {@link RecordInput} reads: each text, and each list of texts, once, then by its number. */
public final class RecordOutput {

    private final DataOutputStream output;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<List<String>, Integer> lists = new HashMap<>();

    RecordOutput(ByteArrayOutputStream output) {
        this.output = new DataOutputStream(output);
    }

    /**
     * Writes one of several items.
     *
     * @param <T> what they are
     */
    @FunctionalInterface
    public interface ItemWriter<T> {

        /**
         * Writes an item.
         *
         * @param item the item
         * @throws IOException if it cannot be written
         */
        void write(T item) throws IOException;
    }

    /**
     * Writes a text of any length.
     *
     * @param text the text
     * @throws IOException if it cannot be written; half a surrogate pair cannot
     */
    public void text(String text) throws IOException {
        Integer number = numbers.get(text);
        output.writeInt(number == null ? numbers.size() : number);
        if (number == null) {
            numbers.put(text, numbers.size());
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            output.writeInt(bytes.remaining());
            output.write(bytes.array(), bytes.arrayOffset(), bytes.remaining());
        }
    }

    /**
     * Writes how many texts there are, and each of them.
     *
     * @param texts the texts
     * @throws IOException if they cannot be written
     */
    public void texts(Collection<String> texts) throws IOException {
        List<String> list = List.copyOf(texts);
        Integer number = lists.get(list);
        output.writeInt(number == null ? lists.size() : number);
        if (number == null) {
            lists.put(list, lists.size());
            items(list, this::text);
        }
    }

    /**
     * Writes how many items there are, and each of them.
     *
     * @param <T> what they are
     * @param items the items
     * @param writer writes one of them
     * @throws IOException if they cannot be written
     */
    public <T> void items(Collection<T> items, ItemWriter<T> writer) throws IOException {
        output.writeInt(items.size());
        for (T item : items) {
            writer.write(item);
        }
    }

    /**
     * Writes how many pairs of texts there are, and each of them, in the order of the map.
     *
     * @param pairs the pairs
     * @throws IOException if they cannot be written
     */
    public void pairs(Map<String, String> pairs) throws IOException {
        items(pairs.entrySet(), pair -> {
            text(pair.getKey());
            text(pair.getValue());
        });
    }

    /**
     * Writes a number.
     *
     * @param number the number
     * @throws IOException if it cannot be written
     */
    public void number(int number) throws IOException {
        output.writeInt(number);
    }

    /**
     * Writes a number that may be large.
     *
     * @param number the number
     * @throws IOException if it cannot be written
     */
    public void longNumber(long number) throws IOException {
        output.writeLong(number);
    }

    /**
     * Writes a truth value.
     *
     * @param flag the value
     * @throws IOException if it cannot be written
     */
    public void flag(boolean flag) throws IOException {
        output.writeBoolean(flag);
    }
}
