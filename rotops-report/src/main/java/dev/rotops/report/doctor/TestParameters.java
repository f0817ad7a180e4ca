package dev.rotops.report.doctor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The parameters of a plugin's run, as Maven would merge them.
 *
 * @param lineage the project files
 * @param configuration what they say to the plugin
 */
record TestParameters(PomLineage lineage, Xpp3Dom configuration) {

    /** The value of a parameter, or of the property that stands for it. */
    Optional<BuildSetting> value(String parameter, String property) {
        return element(parameter).flatMap(this::plainValue).or(() -> lineage.setting(property));
    }

    /** Likewise, as a list: of child elements, or of what commas separate. */
    Optional<BuildList> values(String parameter, String property) {
        return element(parameter)
                .flatMap(this::listed)
                .or(() -> lineage.setting(property)
                        .map(setting -> new BuildList(parts(setting.value()), setting.location())));
    }

    /** What somebody writes about a parameter. */
    Optional<Xpp3Dom> element(String parameter) {
        return Optional.ofNullable(configuration.getChild(parameter));
    }

    boolean mentions(String parameter) {
        return element(parameter).isPresent();
    }

    private Optional<BuildSetting> plainValue(Xpp3Dom element) {
        return text(element)
                .map(value -> new BuildSetting(element.getName(), value, PluginConfiguration.location(element)));
    }

    private Optional<BuildList> listed(Xpp3Dom element) {
        Stream<Xpp3Dom> children = element.getChildCount() == 0 ? Stream.of(element) : Stream.of(element.getChildren());
        List<String> values = children.flatMap(child -> text(child).stream())
                .flatMap(text -> parts(text).stream())
                .toList();
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new BuildList(values, PluginConfiguration.location(element)));
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
