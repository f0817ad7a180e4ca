package dev.rotops.report.doctor;

import dev.rotops.engine.model.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The parameters of a plugin's run, as Maven would merge them.
 *
 * @param lineage the project files
 * @param configurations what they say to the plugin, what counts most first
 */
record TestParameters(PomLineage lineage, List<PluginConfiguration> configurations) {

    TestParameters {
        configurations = List.copyOf(configurations);
    }

    /** The value of a parameter, or of the property that stands for it. */
    Optional<BuildSetting> value(String parameter, String property) {
        return element(parameter, this::plainValue).or(() -> lineage.setting(property));
    }

    /** Likewise, as a list: of child elements, or of what commas separate. */
    Optional<BuildList> values(String parameter, String property) {
        return element(parameter, this::listed)
                .or(() -> lineage.setting(property)
                        .map(setting -> new BuildList(parts(setting.value()), setting.location())));
    }

    /** What somebody writes about a parameter, as far as it says anything. */
    <T> Optional<T> element(String parameter, Function<Element, Optional<T>> reading) {
        return configurations.stream()
                .flatMap(configuration -> configuration
                        .parameter(parameter)
                        .map(element -> new Element(element, configuration.locate(element)))
                        .flatMap(reading)
                        .stream())
                .findFirst();
    }

    boolean mentions(String parameter) {
        return configurations.stream()
                .anyMatch(configuration -> configuration.parameter(parameter).isPresent());
    }

    /** An element of a configuration, and where it stands. */
    record Element(Xpp3Dom dom, Location location) {}

    private Optional<BuildSetting> plainValue(Element element) {
        return text(element.dom()).map(value -> new BuildSetting(element.dom().getName(), value, element.location()));
    }

    private Optional<BuildList> listed(Element element) {
        Stream<Xpp3Dom> children = element.dom().getChildCount() == 0
                ? Stream.of(element.dom())
                : Stream.of(element.dom().getChildren());
        List<String> values = children.flatMap(child -> text(child).stream())
                .flatMap(text -> parts(text).stream())
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(new BuildList(values, element.location()));
    }

    /** The text of an element with the values of its properties; nothing where it is blank or cannot be known. */
    Optional<String> text(Xpp3Dom element) {
        return Optional.ofNullable(element.getValue())
                .flatMap(lineage::interpolated)
                .filter(text -> !text.isBlank());
    }

    /** What commas separate. */
    static List<String> parts(String text) {
        return Stream.of(text.split(",", -1))
                .map(String::trim)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
