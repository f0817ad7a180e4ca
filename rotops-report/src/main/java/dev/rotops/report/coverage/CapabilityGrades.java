package dev.rotops.report.coverage;

import dev.rotops.engine.model.Printable;
import java.util.List;

/**
 * What is proven of one capability, in words.
 *
 * @param id its id
 * @param spec the section of the specification that describes it
 * @param shape grade of the scenarios about its advertisement
 * @param behavior grade of the scenarios about what it does
 * @param refusal grade of the scenarios about systems without it
 * @param missing the scenarios that are not proven, or not as a whole, each with its state
 * @param unlock what has to happen for its behavior to be tested
 */
public record CapabilityGrades(
        String id, String spec, String shape, String behavior, String refusal, List<String> missing, String unlock) {

    static CapabilityGrades of(CapabilityCoverage coverage) {
        return new CapabilityGrades(
                Printable.whole(coverage.profile().id()),
                Printable.whole(coverage.profile().spec()),
                coverage.shape().word(),
                coverage.behavior().word(),
                coverage.refusal().word(),
                coverage.gaps().stream()
                        .map(gap -> Printable.whole(CoverageMapDocument.text(gap)))
                        .toList(),
                Printable.whole(coverage.profile().unlock()));
    }
}
