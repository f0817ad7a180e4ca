package dev.rotops.engine.files;

/** A file in a {@link FileIndex}, in the order of names. */
final class IndexedFile implements Comparable<IndexedFile> {

    final String name;
    final String path;

    IndexedFile(String name, String path) {
        this.name = name;
        this.path = path;
    }

    @Override
    public int compareTo(IndexedFile other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : path.compareTo(other.path);
    }
}
