package dev.rotops.engine.files;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages whose sources builds keep in a directory of the language's name. */
public enum SourceLanguage {
    /** Files that end with {@code .java}. */
    JAVA("java"),
    /** Files that end with {@code .kt}. */
    KOTLIN("kt"),
    /** Files that end with {@code .groovy}. */
    GROOVY("groovy"),
    /** Files that end with {@code .scala}. */
    SCALA("scala");

    private static final Pattern PRODUCT = Pattern.compile("(?:.*/)?src/main/(?:java|kotlin|groovy|scala)/.*");

    private final String extension;
    private final String suffix;

    SourceLanguage(String extension) {
        this.extension = extension;
        this.suffix = "." + extension;
    }

    /**
     * Tells whether a file is a source in one of the languages.
     *
     * @param file name or path of a file
     * @return whether its name ends as those of sources do
     */
    public static boolean isSource(String file) {
        return of(file) != JAVA || file.endsWith(JAVA.suffix);
    }

    /**
     * Tells the language of a file.
     *
     * @param file name or path of a file
     * @return the language that its name ends with; Java where that is none of them
     */
    public static SourceLanguage of(String file) {
        for (SourceLanguage language : values()) {
            if (file.endsWith(language.suffix)) {
                return language;
            }
        }
        return JAVA;
    }

    /**
     * Tells whether a file lies where builds keep the sources of the product, which they do not compile with the tests.
     *
     * @param path path of the file, separated by {@code /}
     * @return whether it lies in a source directory of a source set {@code main}
     */
    public static boolean isOfProduct(String path) {
        return PRODUCT.matcher(path).matches();
    }

    /**
     * Returns the pattern of the sources of all these languages.
     *
     * @param directories pattern of the directories that they are in, such as {@code src/main/**}
     * @return one pattern
     */
    public static String pattern(String directories) {
        return Stream.of(values())
                .map(SourceLanguage::extension)
                .collect(Collectors.joining(",", directories + "/*.{", "}"));
    }

    /**
     * Returns what names of files end with.
     *
     * @return the extension without its dot
     */
    public String extension() {
        return extension;
    }

    /**
     * Returns the directory in which sources are kept below a source set, such as {@code src/main}.
     *
     * @return its name
     */
    public String directory() {
        return switch (this) {
            case JAVA -> "java";
            case KOTLIN -> "kotlin";
            case GROOVY -> "groovy";
            case SCALA -> "scala";
        };
    }
}
