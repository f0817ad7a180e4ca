package dev.rotops.engine.model;

import dev.rotops.engine.model.ObjectReader.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What must come of a probe; each kind looks at its own part.
 *
 * @param exitCode exit code of the command; absent for 0
 * @param stdout its standard output, word for word
 * @param stdoutFile file that holds its standard output
 * @param files files that it writes, and what must be in them
 * @param trace file with one line for each tick of a simulation; absent for standard output
 * @param golden file that holds the trace as it must be
 * @param ticks how many lines the trace must have
 * @param frames pictures and pages, and their fingerprints
 * @param reports directory of JUnit XML reports
 * @param minimumTests how many tests must have passed at least
 * @param before the suite as it was before the change
 * @param classes names of classes that must load and initialize
 * @param classPath where they are
 * @param effects what can be observed after the requests and could not before
 */
public record ProbeExpectation(
        OptionalDouble exitCode,
        Optional<String> stdout,
        Optional<String> stdoutFile,
        List<ExpectedFile> files,
        Optional<String> trace,
        Optional<String> golden,
        OptionalDouble ticks,
        List<ExpectedFrame> frames,
        Optional<String> reports,
        OptionalDouble minimumTests,
        Optional<EarlierSuite> before,
        List<String> classes,
        List<String> classPath,
        List<ExpectedEffect> effects) {

    static final ProbeExpectation NONE = new ProbeExpectation(
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            List.of(),
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());

    /**
     * A file that a command writes.
     *
     * @param actual where it writes it
     * @param golden file that holds what must be in it
     */
    public record ExpectedFile(String actual, String golden) {

        private static ExpectedFile read(ObjectReader reader) {
            return new ExpectedFile(reader.text("actual"), reader.text("golden"));
        }
    }

    /**
     * A picture or a page.
     *
     * @param file file that holds it
     * @param url address that it is fetched from
     * @param sha256 its fingerprint, in hexadecimal digits
     */
    public record ExpectedFrame(Optional<String> file, Optional<String> url, String sha256) {

        private static ExpectedFrame read(ObjectReader reader) {
            return new ExpectedFrame(reader.optionalText("file"), reader.optionalText("url"), reader.text("sha256"));
        }
    }

    /**
     * A suite of tests as it was before a change.
     *
     * @param command what runs it; empty where its reports are kept
     * @param reports directory of its JUnit XML reports
     */
    public record EarlierSuite(List<String> command, String reports) {

        private static EarlierSuite read(ObjectReader reader) {
            return new EarlierSuite(reader.texts("command", Texts.ANY), reader.text("reports"));
        }
    }

    /**
     * Something that can be observed after a request: in a file, in the output of a command, at an address, or in a call
     * that the product makes.
     *
     * @param file path of the file
     * @param command the command that looks
     * @param url the address that is asked
     * @param call method and path of the call to {@code ${recorder}}, such as {@code POST /orders}
     * @param contains text that must be in what is observed
     * @param json shape of what is observed
     */
    public record ExpectedEffect(
            Optional<String> file,
            List<String> command,
            Optional<String> url,
            Optional<String> call,
            Optional<String> contains,
            Optional<Object> json) {

        private static ExpectedEffect read(ObjectReader reader) {
            return new ExpectedEffect(
                    reader.optionalText("file"),
                    reader.texts("command", Texts.ANY),
                    reader.optionalText("url"),
                    reader.optionalText("call"),
                    reader.optionalText("contains"),
                    Optional.ofNullable(reader.anything("json")));
        }
    }

    static ProbeExpectation read(ObjectReader reader) {
        return new ProbeExpectation(
                reader.wholeNumber("exitCode"),
                reader.optionalExpression("stdout"),
                reader.optionalText("stdoutFile"),
                reader.objects("files", false, ExpectedFile::read),
                reader.optionalText("trace"),
                reader.optionalText("golden"),
                reader.positiveNumber("ticks"),
                reader.objects("frames", false, ExpectedFrame::read),
                reader.optionalText("reports"),
                reader.positiveNumber("minimumTests"),
                reader.object("before", EarlierSuite::read),
                reader.texts("classes", Texts.UNIQUE),
                reader.texts("classPath", Texts.ANY),
                reader.objects("effects", false, ExpectedEffect::read));
    }
}
