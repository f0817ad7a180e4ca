package dev.rotops.engine.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads lines that {@link LineWriter} wrote, or that somebody else did. */
final class LineReader {

    private static final int MAXIMUM_DEPTH = 20;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAXIMUM_DEPTH)
                    .build())
            .build();

    /** The same class and behavior names stand on many lines. */
    private final Map<String, String> known = new HashMap<>();

    /** The members of a line that are texts, numbers, lists of texts or objects; nothing for what is no JSON object. */
    Optional<LineMembers> members(String line) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, Object> members = new HashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING) {
                    members.put(name, parser.getString());
                } else if (value == JsonToken.VALUE_NUMBER_INT
                        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
                    members.put(name, parser.getLongValue());
                } else if (value == JsonToken.START_ARRAY) {
                    members.put(name, texts(parser));
                } else if (value == JsonToken.START_OBJECT) {
                    members.put(name, PlainValue.members(parser));
                } else {
                    parser.skipChildren();
                }
            }
            boolean whole = parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
            return whole ? Optional.of(new LineMembers(members, known)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static List<String> texts(JsonParser parser) {
        List<String> texts = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                texts.add(parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        return texts;
    }

    static Optional<RunHeader> header(LineMembers line) {
        return line.text("run")
                .filter(run -> !run.isBlank())
                .map(run -> new RunHeader(
                        run,
                        line.number("started"),
                        line.number("pid"),
                        line.text("root").orElse(""),
                        line.text("module").orElse(""),
                        line.text("rotops").orElse(""),
                        line.text("build").orElse("")));
    }

    /** Nothing for a line that lacks what its type needs. */
    static Optional<LedgerEntry> entry(LineMembers line, String text) {
        long number = line.number("n");
        String type = line.text("type").orElse("");
        if (number < 1 || type.isEmpty()) {
            return Optional.empty();
        }
        return switch (type) {
            case "test", "container" -> test(line, number, type.equals("container"));
            case "evidence" ->
                line.both(
                        "id",
                        "kind",
                        (id, kind) -> new EvidenceEntry(
                                number, id, kind, line.text("detail").orElse("")));
            case "outcome" ->
                line.both("id", "outcomeClass", (id, outcomeClass) -> new OutcomeEntry(number, id, outcomeClass));
            case "gate" ->
                line.both(
                        "id",
                        "profile",
                        (id, profile) -> new GateEntry(
                                number,
                                id,
                                profile,
                                line.text("decision").orElse(""),
                                line.text("reason").orElse("")));
            case "behavior" ->
                line.both(
                        "behavior",
                        "model",
                        (id, model) -> new BehaviorEntry(
                                number, id, model, line.text("files").orElse("")));
            case "file" -> line.both("path", "hash", (path, hash) -> new FileEntry(number, path, hash));
            case "class" -> line.both("class", "hash", (name, hash) -> new ClassEntry(number, name, hash));
            case "start", "end" -> line.count("tests").map(tests -> new PlanEntry(number, type.equals("end"), tests));
            case "probe" ->
                line.both(
                        "probe",
                        "inputs",
                        (probe, inputs) -> new ProbeEntry(number, probe, inputs, line.object("evidence")));
            case "report" ->
                line.count("checks")
                        .flatMap(checks ->
                                line.count("failures").map(failures -> new ReportEntry(number, checks, failures)));
            default -> Optional.of(new UnknownEntry(number, type, text));
        };
    }

    private static Optional<LedgerEntry> test(LineMembers line, long number, boolean container) {
        Optional<TestOutcome> outcome = line.text("outcome").flatMap(TestOutcome::of);
        return outcome.flatMap(known -> line.both(
                "id",
                "class",
                (id, className) -> new TestEntry(
                        number,
                        id,
                        container,
                        className,
                        line.text("method").orElse(""),
                        known,
                        line.text("reason").orElse(""),
                        line.number("micros"),
                        (int) Math.max(1, Math.min(line.number("attempt"), Integer.MAX_VALUE)),
                        line.texts("behaviors"))));
    }
}
