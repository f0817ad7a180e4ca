package dev.rotops.report.doctor;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The test tasks of a Gradle build, as far as its build files say plainly how they run. */
final class GradleTestRun {

    private static final String ARGUMENTS = "[ (]((?:\\s*[\"'][^\"'\\n]*[\"']\\s*,?){1,20})";
    private static final Pattern EXCLUDED_ENGINES = Pattern.compile("\\bexcludeEngines" + ARGUMENTS);
    private static final Pattern INCLUDED_ENGINES = Pattern.compile("\\bincludeEngines" + ARGUMENTS);
    private static final Pattern EXCLUDED_TAGS = Pattern.compile("\\bexcludeTags" + ARGUMENTS);
    private static final Pattern INCLUDED_TAGS = Pattern.compile("\\bincludeTags" + ARGUMENTS);
    private static final Pattern MODE =
            Pattern.compile("[\"']rotops\\.mode[\"']\\s*[\\],:]\\s*=?\\s*[\"']([\\w-]+)[\"']");
    /** A property of the task itself, and of nothing that the task has. */
    private static final String TASK = "\\btest\\b[^{}\\n]*(?:\\{[^{}]*(?<![\\w.])(?:(?:it|this)\\.)?|\\.)";

    private static final Pattern DISABLED = Pattern.compile(TASK + "enabled\\s*=\\s*(false)\\b");
    private static final Pattern IGNORED_FAILURES = Pattern.compile(TASK + "ignoreFailures\\s*=\\s*(true)\\b");
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']*)[\"']");

    private final List<GradleProject.Script> scripts;

    GradleTestRun(List<GradleProject.Script> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    TestRun read(Optional<BuildSetting> modeOfTests) {
        return new TestRun(
                false,
                find("enabled", DISABLED),
                find("ignoreFailures", IGNORED_FAILURES),
                leavesOut(),
                find(Engine.MODE, MODE).or(() -> modeOfTests),
                Optional.empty());
    }

    private Optional<BuildSetting> leavesOut() {
        return find("excludeEngines", EXCLUDED_ENGINES)
                .filter(engines -> names(engines, Engine.ID))
                .or(() -> find("includeEngines", INCLUDED_ENGINES).filter(engines -> !names(engines, Engine.ID)))
                .or(() -> find("excludeTags", EXCLUDED_TAGS).filter(tags -> names(tags, Engine.TAG)))
                .or(() -> find("includeTags", INCLUDED_TAGS)
                        .filter(tags -> words(tags).noneMatch(tag -> new TagFilter(tag).mayBeFor(Engine.TAG))));
    }

    private static boolean names(BuildSetting list, String word) {
        return words(list).anyMatch(word::equals);
    }

    private static Stream<String> words(BuildSetting list) {
        return QUOTED.matcher(list.value()).results().map(quoted -> quoted.group(1));
    }

    private Optional<BuildSetting> find(String name, Pattern pattern) {
        for (GradleProject.Script script : scripts) {
            Matcher matcher = pattern.matcher(script.text());
            if (matcher.find()) {
                return Optional.of(new BuildSetting(name, matcher.group(1).trim(), script.locate(matcher.start(1))));
            }
        }
        return Optional.empty();
    }
}
