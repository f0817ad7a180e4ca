package dev.rotops.engine.ledger;

import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes entries as lines of JSON, as {@link LineReader} reads them. It is not thread-safe. */
final class LineWriter {

    /** Changes when readers of the earlier form would misunderstand a line; unknown types and members they pass over. */
    static final int SCHEMA = 1;

    static final String HEADER = "ledger";

    private static final JsonFactory FACTORY =
            JsonFactory.builder().rootValueSeparator("").build();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes);

    byte[] header(RunHeader header) {
        return line(json -> {
            json.writeStringProperty("type", HEADER);
            json.writeNumberProperty("schema", SCHEMA);
            json.writeStringProperty("run", header.run());
            json.writeNumberProperty("started", header.started());
            json.writeNumberProperty("pid", header.pid());
            json.writeStringProperty("root", header.root());
            json.writeStringProperty("module", header.module());
            json.writeStringProperty("rotops", header.version());
            if (!header.build().isEmpty()) {
                json.writeStringProperty("build", header.build());
            }
        });
    }

    byte[] entry(LedgerEntry entry) {
        return line(json -> {
            json.writeNumberProperty("n", entry.number());
            if (entry instanceof TestEntry test) {
                write(test, json);
            } else if (entry instanceof EvidenceEntry evidence) {
                json.writeStringProperty("type", "evidence");
                json.writeStringProperty("id", evidence.test());
                json.writeStringProperty("kind", evidence.kind());
                json.writeStringProperty("detail", evidence.detail());
            } else if (entry instanceof OutcomeEntry outcome) {
                json.writeStringProperty("type", "outcome");
                json.writeStringProperty("id", outcome.test());
                json.writeStringProperty("outcomeClass", outcome.outcomeClass());
            } else if (entry instanceof GateEntry gate) {
                json.writeStringProperty("type", "gate");
                json.writeStringProperty("id", gate.test());
                json.writeStringProperty("profile", gate.profile());
                json.writeStringProperty("decision", gate.decision());
                json.writeStringProperty("reason", gate.reason());
            } else if (entry instanceof BehaviorEntry behavior) {
                json.writeStringProperty("type", "behavior");
                json.writeStringProperty("behavior", behavior.behavior());
                json.writeStringProperty("model", behavior.model());
                json.writeStringProperty("files", behavior.files());
            } else if (entry instanceof FileEntry file) {
                json.writeStringProperty("type", "file");
                json.writeStringProperty("path", file.path());
                json.writeStringProperty("hash", file.hash());
            } else if (entry instanceof ClassEntry type) {
                json.writeStringProperty("type", "class");
                json.writeStringProperty("class", type.className());
                json.writeStringProperty("hash", type.hash());
            } else if (entry instanceof PlanEntry plan) {
                json.writeStringProperty("type", plan.finished() ? "end" : "start");
                json.writeNumberProperty("tests", plan.tests());
            } else if (entry instanceof ProbeEntry probe) {
                json.writeStringProperty("type", "probe");
                json.writeStringProperty("probe", probe.probe());
                json.writeStringProperty("inputs", probe.inputs());
                json.writeName("evidence");
                PlainValue.write(probe.evidence(), json);
            } else if (entry instanceof ReportEntry report) {
                json.writeStringProperty("type", "report");
                json.writeNumberProperty("checks", report.checks());
                json.writeNumberProperty("failures", report.failures());
            }
        });
    }

    private static void write(TestEntry test, JsonGenerator json) {
        json.writeStringProperty("type", test.container() ? "container" : "test");
        json.writeStringProperty("id", test.id());
        json.writeStringProperty("class", test.className());
        if (!test.method().isEmpty()) {
            json.writeStringProperty("method", test.method());
        }
        json.writeStringProperty("outcome", test.outcome().word());
        if (!test.reason().isEmpty()) {
            json.writeStringProperty("reason", test.reason());
        }
        json.writeNumberProperty("micros", test.micros());
        if (test.attempt() > 1) {
            json.writeNumberProperty("attempt", test.attempt());
        }
        List<String> behaviors = test.behaviors();
        if (!behaviors.isEmpty()) {
            json.writeName("behaviors");
            json.writeStartArray();
            behaviors.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private interface Members {
        void write(JsonGenerator json);
    }

    private byte[] line(Members members) {
        bytes.reset();
        json.writeStartObject();
        members.write(json);
        json.writeEndObject();
        json.flush();
        bytes.write('\n');
        return bytes.toByteArray();
    }
}
