package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.discovery.SourceRoots;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The deployment descriptor of a web application, as far as it can be read. */
final class WebXml {

    private static final int LARGEST = 1024 * 1024;

    private final Map<String, String> classes = new HashMap<>();
    private final List<Mapping> mappings = new ArrayList<>();

    private record Mapping(String servlet, List<String> paths) {}

    private WebXml() {}

    /** The paths that it gives to servlets. */
    static LocatedPaths servlets(Path module) {
        WebXml descriptor = new WebXml();
        try {
            Path file = module.resolve(SourceRoots.WEB_XML);
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
                descriptor.read(Files.readAllBytes(file));
            }
        } catch (IOException | XMLStreamException e) {
            // What was read until then holds.
        }
        return descriptor.located();
    }

    private void read(byte[] document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "servlet" -> readServlet(reader);
                    case "servlet-mapping" -> readMapping(reader);
                    default -> {}
                }
            }
        }
    }

    private void readServlet(XMLStreamReader reader) throws XMLStreamException {
        Map<String, List<String>> children = children(reader, "servlet");
        for (String name : children.getOrDefault("servlet-name", List.of())) {
            children.getOrDefault("servlet-class", List.of()).forEach(type -> classes.put(name, type));
        }
    }

    private void readMapping(XMLStreamReader reader) throws XMLStreamException {
        Map<String, List<String>> children = children(reader, "servlet-mapping");
        for (String name : children.getOrDefault("servlet-name", List.of())) {
            mappings.add(new Mapping(name, children.getOrDefault("url-pattern", List.of())));
        }
    }

    /** The texts below an element, by the names of the elements that they stand in. */
    private static Map<String, List<String>> children(XMLStreamReader reader, String parent) throws XMLStreamException {
        Map<String, List<String>> texts = new HashMap<>();
        String name = parent;
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    name = reader.getLocalName();
                    text.setLength(0);
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> text.append(reader.getText());
                case XMLStreamReader.END_ELEMENT -> {
                    if (reader.getLocalName().equals(parent)) {
                        return texts;
                    }
                    if (reader.getLocalName().equals(name)) {
                        texts.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(text.toString().strip());
                    }
                }
                default -> {}
            }
        }
        return texts;
    }

    private LocatedPaths located() {
        LocatedPaths paths = LocatedPaths.NONE;
        for (Mapping mapping : mappings) {
            String type = classes.get(mapping.servlet());
            if (type != null) {
                paths = paths.with(NameSet.normal(type), mapping.paths());
            }
        }
        return paths;
    }
}
