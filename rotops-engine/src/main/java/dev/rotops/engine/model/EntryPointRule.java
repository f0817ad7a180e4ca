package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What in compiled code shows an entry point.
 *
 * <p>Names of classes may hold alternatives, {@code a.{B,C}}, and the wildcards {@code *} for any run of characters without
 * a dot and {@code **} for any number of packages. A name that begins with {@code jakarta.} stands for its twin {@code javax.} too.
 *
 * @param pointer JSON Pointer of the rule in its file
 * @param kind word of the kind of entry point; {@link #NONE} to find nothing where another rule would
 * @param signal what to look for
 * @param names full names of annotations, supertypes or bean types; classes and methods of calls; names and descriptors of
 *     static methods
 * @param scope where the signal counts
 * @param methods which methods are the entry points where the signal is one of a whole type: names, {@code *} for the type
 *     with all that it inherits, {@code <declared>} and {@code <static>} for its own methods, {@code <overriding>} for those
 *     that it overrides, {@code <class>} for the class itself where no method of the list is there
 * @param wording how the entry point is described
 * @param route what a call does to the routes of HTTP: {@code register} them, be a {@code predicate} of them, or
 *     {@code nest} them; what an annotation does: {@code locate} the object that has them
 * @param confidence how sure it is: {@code high}, {@code medium} or {@code low}
 */
public record EntryPointRule(
        String pointer,
        String kind,
        Signal signal,
        List<String> names,
        Scope scope,
        List<String> methods,
        Wording wording,
        Optional<String> route,
        Optional<String> confidence) {

    /** The kind of a rule that only takes the place of another one. */
    public static final String NONE = "none";

    /** What a rule looks for. */
    public enum Signal {
        /** An annotation. */
        ANNOTATION,
        /** A superclass or an interface, whether direct or not. */
        SUPERTYPE,
        /** The type of what a method returns that makes a bean. */
        BEAN,
        /** A call of a method. */
        CALL,
        /** A public static method. */
        METHOD
    }

    /** What an annotation stands on. */
    public enum On {
        /** A method. */
        METHOD,
        /** A type. */
        TYPE,
        /** A parameter of a method. */
        PARAMETER
    }

    /** Which types can have an entry point. */
    public enum Holder {
        /** Classes of which there are objects. */
        CLASS,
        /** Interfaces. */
        INTERFACE,
        /** All types. */
        ANY
    }

    /**
     * Where a signal counts.
     *
     * @param on what the annotation stands on
     * @param holder which types can have the entry point
     * @param inherited whether the annotation counts where only a supertype's method has it
     * @param unlessImplemented whether it counts only on interfaces that no class of the application implements
     * @param in annotations and supertypes of which the type must have one; empty for any type
     * @param notIn annotations of which the type itself must have none
     * @param about types of which one must be a parameter, a class in the annotation, or a type argument of the supertype;
     *     annotations of which one must stand on the parameter; empty for any
     * @param given word that a build file of the module must hold; one of several, where it is written with alternatives
     */
    public record Scope(
            On on,
            Holder holder,
            boolean inherited,
            boolean unlessImplemented,
            List<String> in,
            List<String> notIn,
            List<String> about,
            Optional<String> given) {

        private static Scope read(ObjectReader reader) {
            return new Scope(
                    constant(On.values(), reader.word("on", words(On.values())), On.METHOD),
                    constant(Holder.values(), reader.word("holder", words(Holder.values())), Holder.CLASS),
                    reader.isTrue("inherited"),
                    reader.isTrue("unlessImplemented"),
                    reader.texts("in", Texts.UNIQUE),
                    reader.texts("notIn", Texts.UNIQUE),
                    reader.texts("about", Texts.UNIQUE),
                    reader.optionalText("given"));
        }
    }

    /**
     * How an entry point is described.
     *
     * @param verb the verbs of HTTP, with blanks between them: words, or in braces the attribute that holds them, or an
     *     annotation of the type, a colon and the attribute
     * @param path attributes that may hold the path, separated by commas, or {@code @} and the name of another annotation of
     *     the method
     * @param under annotations of the type that hold the path before that path, each with its attributes in brackets
     * @param detail templates with attributes in braces; the first one counts whose attributes are all there
     */
    public record Wording(Optional<String> verb, Optional<String> path, List<String> under, List<String> detail) {

        private static Wording read(ObjectReader reader) {
            return new Wording(
                    reader.optionalText("verb"),
                    reader.optionalExpression("path"),
                    reader.texts("under", Texts.UNIQUE),
                    reader.texts("detail", Texts.UNIQUE));
        }
    }

    private static final Set<String> KINDS = Set.of(
            "http",
            "messaging",
            "scheduled",
            "bootstrap",
            "persistence",
            "external",
            "auth",
            "cli",
            "batch",
            "workflow",
            "invariant",
            NONE);

    private static final Set<String> ROUTES = Set.of("register", "predicate", "nest", "locate");

    private static final Set<String> CONFIDENCES = Set.of("high", "medium", "low");

    static EntryPointRule read(ObjectReader reader) {
        List<Signal> signals = List.of(Signal.values()).stream()
                .filter(signal -> reader.has(word(signal)))
                .toList();
        reader.requireThat(signals.size() == 1);
        Signal signal = signals.isEmpty() ? Signal.ANNOTATION : signals.get(0);
        signals.forEach(
                other -> reader.requireThat(!reader.someTextsOrText(word(other)).isEmpty()));
        return new EntryPointRule(
                reader.pointer(),
                reader.requiredWord("kind", KINDS),
                signal,
                reader.someTextsOrText(word(signal)),
                Scope.read(reader),
                reader.texts("methods", Texts.UNIQUE),
                Wording.read(reader),
                reader.word("route", ROUTES),
                reader.word("confidence", CONFIDENCES));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(Enum<?>[] constants) {
        return Set.of(List.of(constants).stream().map(EntryPointRule::word).toArray(String[]::new));
    }

    private static <E extends Enum<E>> E constant(E[] constants, Optional<String> word, E otherwise) {
        return List.of(constants).stream()
                .filter(constant -> word.isPresent() && word.get().equals(word(constant)))
                .findFirst()
                .orElse(otherwise);
    }
}
