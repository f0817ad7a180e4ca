package dev.rotops.report.doctor;

import java.util.Optional;

/**
 * A time that a build runs tests, and what could keep RotOps from speaking there.
 *
 * @param isCertain whether it is known, and not only what build files look like
 * @param skipped what skips all tests
 * @param ignoresFailures what lets the build pass all the same when a test fails
 * @param leavesOut what leaves RotOps out: a filter of engines, of tags or of what is on the class path
 * @param mode what switches RotOps off or lets it only warn
 * @param classes which classes are run; absent where that cannot be told
 */
record TestRun(
        boolean isCertain,
        Optional<BuildSetting> skipped,
        Optional<BuildSetting> ignoresFailures,
        Optional<BuildSetting> leavesOut,
        Optional<BuildSetting> mode,
        Optional<ClassFilter> classes) {

    boolean mayTake(String className) {
        return classes.filter(filter -> !filter.takes(className)).isEmpty();
    }

    /** Whether only what was asked for is run, so that RotOps reports at no other class. */
    boolean isAsked() {
        return classes.filter(ClassFilter::isAsked).isPresent();
    }
}
