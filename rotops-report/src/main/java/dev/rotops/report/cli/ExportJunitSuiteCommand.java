package dev.rotops.report.cli;

import dev.rotops.engine.claims.CompiledTests;
import dev.rotops.engine.model.Printable;
import dev.rotops.engine.reconcile.SurfaceOwners;
import dev.rotops.report.document.FindingDocument;
import dev.rotops.report.document.Report;
import dev.rotops.report.document.Verdict;
import dev.rotops.report.export.JunitSuites;
import dev.rotops.report.export.SuiteFile;
import dev.rotops.report.export.SurefireSelection;
import dev.rotops.report.workspace.OutputFile;
import dev.rotops.report.workspace.Workspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

final class ExportJunitSuiteCommand extends RotopsCommand {

    private static final String SUITE = "suite";
    private static final String SUREFIRE = "surefire";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Directory of sources for all suites; default: the test sources of the module of the tests.")
    private @Nullable String out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "suite: suite classes; surefire: print the value of -Dtest. Default: ${DEFAULT-VALUE}")
    private String format = SUITE;

    @Option(names = "--package", paramLabel = "NAME", description = "Package of the suites; default: ${DEFAULT-VALUE}")
    private String packageName = JunitSuites.PACKAGE;

    @Option(names = "--surface", paramLabel = "ID", description = "Only this surface; can be repeated.")
    private List<String> surfaces = new ArrayList<>();

    @Option(
            names = "--force",
            description = "Replace files that this command did not write; what they hold is kept beside them.")
    private boolean force;

    @Override
    public Integer call() {
        if (!List.of(SUITE, SUREFIRE).contains(format)) {
            throw options.usage("--format is " + SUITE + " or " + SUREFIRE);
        }
        if (!packageName.isEmpty() && !SourceVersion.isName(packageName, SourceVersion.RELEASE_17)) {
            throw options.usage("--package " + packageName + " is not the name of a package");
        }
        Workspace workspace = options.workspace();
        CompiledTests tests = workspace.tests();
        SurfaceOwners owners = SurfaceOwners.of(workspace.files(), tests);
        if (!owners.findings().isEmpty()) {
            Map<String, Object> json = Map.of("issues", FindingDocument.json(owners.findings()));
            List<String> lines = FindingDocument.lines(owners.findings(), maximumLines());
            return console().show(new Report(json, "", lines, Verdict.NOT_JUDGED), workspace, Map.of());
        }
        Collection<String> wanted = wanted(owners.ownersBySurface());
        return format.equals(SUREFIRE)
                ? surefire(workspace, tests, owners.ownersBySurface(), wanted)
                : suites(workspace, tests, owners.ownersBySurface(), wanted);
    }

    private Collection<String> wanted(Map<String, List<String>> owners) {
        for (String surface : surfaces) {
            if (!owners.containsKey(surface)) {
                throw options.usage("there is no surface " + surface + "; there are "
                        + (owners.isEmpty() ? "none" : String.join(", ", owners.keySet())));
            }
        }
        return surfaces.isEmpty() ? owners.keySet() : new TreeSet<>(surfaces);
    }

    private int surefire(
            Workspace workspace, CompiledTests tests, Map<String, List<String>> owners, Collection<String> wanted) {
        Map<String, Object> json = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (String surface : wanted) {
            String selection = SurefireSelection.of(workspace, tests, owners.getOrDefault(surface, List.of()))
                    .value();
            if (selection.isEmpty()) {
                empty.add(surface);
            } else {
                json.put(surface, selection);
                lines.add(wanted.size() == 1 ? selection : Printable.line(surface) + "  " + selection);
            }
        }
        Verdict verdict = json.isEmpty() ? Verdict.NOT_JUDGED : Verdict.CLEAN;
        say(empty, verdict);
        return console().answer(new Report(json, "", lines, verdict));
    }

    private int suites(
            Workspace workspace, CompiledTests tests, Map<String, List<String>> owners, Collection<String> wanted) {
        JunitSuites.Place place = new JunitSuites.Place(Optional.ofNullable(out), packageName);
        JunitSuites suites = JunitSuites.of(workspace, tests, owners, wanted, place);
        Map<String, String> files = new LinkedHashMap<>();
        Set<String> others = new LinkedHashSet<>();
        for (SuiteFile suite : suites.suites()) {
            if (OutputFile.holdsOther(workspace.root(), suite.path(), SuiteFile::isGenerated)) {
                others.add(suite.path());
            }
            files.put(suite.path(), suite.content());
        }
        if (!force && !others.isEmpty()) {
            throw options.usage(others.iterator().next()
                    + " was not written by this command: --force replaces it, --package avoids it");
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "suites",
                suites.suites().stream().map(ExportJunitSuiteCommand::json).toList());
        json.put("leftOut", suites.leftOut());
        json.put("wholeClasses", suites.widened());
        Verdict verdict = files.isEmpty() ? Verdict.NOT_JUDGED : Verdict.CLEAN;
        say(
                wanted.stream()
                        .filter(surface -> suites.suites().stream()
                                .noneMatch(suite -> suite.surface().equals(surface)))
                        .toList(),
                verdict);
        return console().showReplacing(new Report(json, "", lines(suites), verdict), workspace, files, others);
    }

    /** It is an error only where nothing is left to export. */
    private void say(List<String> surfacesWithoutTests, Verdict verdict) {
        for (String surface : surfacesWithoutTests) {
            if (verdict == Verdict.CLEAN) {
                console().progress(nothingToRun(surface));
            } else {
                console().problem(nothingToRun(surface));
            }
        }
    }

    private static List<String> lines(JunitSuites suites) {
        List<String> lines = new ArrayList<>();
        suites.leftOut()
                .forEach((surface, names) -> names.forEach(name -> lines.add(
                        Printable.line("not in the suite of " + surface + ": " + name + " is no compiled test"))));
        suites.widened()
                .forEach(name -> lines.add(Printable.line(
                        "the whole class is in the suite: " + name + " is no method that JUnit selects by name")));
        if (!suites.suites().isEmpty()) {
            lines.add("to run them: add org.junit.platform:junit-platform-suite with scope test; then mvn test -Dtest="
                    + simpleName(suites.suites().get(0).className()));
        }
        return lines;
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private static Map<String, Object> json(SuiteFile suite) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("surface", suite.surface());
        json.put("className", suite.className());
        json.put("file", suite.path());
        json.put("tests", suite.tests());
        return json;
    }

    private static String nothingToRun(String surface) {
        return Printable.line(
                "surface " + surface
                        + " has no owner test among the compiled tests: run mvn test-compile, or let a test claim its behavior");
    }
}
