package dev.rotops.engine.files;

import java.util.List;
import java.util.function.Consumer;

/** Paths of files as one text, in which what few of them hold is found much sooner than path by path. */
final class JoinedPaths {

    private static final char END = '\n';

    private final List<IndexedFile> files;
    private final int[] ends;
    private final String text;

    JoinedPaths(List<IndexedFile> files) {
        this.files = files;
        this.ends = new int[files.size()];
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < ends.length; i++) {
            joined.append(files.get(i).path).append(END);
            ends[i] = joined.length();
        }
        this.text = joined.toString();
    }

    /** Hands over the files whose paths hold a text, in their order, and perhaps a few whose paths do not. */
    void forEachHolding(String part, Consumer<IndexedFile> action) {
        int index = 0;
        for (int at = text.indexOf(part); at >= 0 && index < ends.length; at = text.indexOf(part, ends[index++])) {
            while (index < ends.length && ends[index] <= at) {
                index++;
            }
            if (index == ends.length) {
                return;
            }
            action.accept(files.get(index));
        }
    }
}
