package dev.rotops.report.cli;

import java.util.Optional;

/** Which version this is. */
final class Version {

    private Version() {}

    static String text() {
        return "rotops " + number().orElse("(not packaged)");
    }

    static Optional<String> number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
    }
}
