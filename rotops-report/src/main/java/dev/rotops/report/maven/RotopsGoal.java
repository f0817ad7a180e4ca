package dev.rotops.report.maven;

import dev.rotops.engine.model.ArtifactKind;
import dev.rotops.report.cli.RotopsCommandLine;
import java.io.File;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Runs a command of the command line, over the project from which Maven was started and all its modules. */
abstract class RotopsGoal extends AbstractMojo {

    private static final int FAILING = 1;
    private static final int NOT_JUDGED = 2;

    private static final Pattern ARGUMENT = Pattern.compile("(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"']++)++");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*+)\"|'([^']*+)'");

    private final List<String> command;

    /** Root of the repository. */
    @Parameter(property = "rotops.root", defaultValue = "${session.executionRootDirectory}")
    private @Nullable File root;

    /** The control plane, relative to the root. */
    @Parameter(property = "rotops.control-plane")
    private @Nullable String controlPlane;

    /** The inventory, relative to the root. */
    @Parameter(property = "rotops.inventory")
    private @Nullable String inventory;

    /** The surface catalog, relative to the root. */
    @Parameter(property = "rotops.surfaces")
    private @Nullable String surfaces;

    /** The fidelity policy, relative to the root. */
    @Parameter(property = "rotops.fidelity")
    private @Nullable String fidelity;

    /** The quality policy, relative to the root. */
    @Parameter(property = "rotops.quality")
    private @Nullable String quality;

    /** The discovery policy, relative to the root. */
    @Parameter(property = "rotops.discovery-policy")
    private @Nullable String discoveryPolicy;

    /** The self-check policy, relative to the root. */
    @Parameter(property = "rotops.self-check-policy")
    private @Nullable String selfCheckPolicy;

    /** The retrospective, relative to the root. */
    @Parameter(property = "rotops.retro")
    private @Nullable String retro;

    /** The capability profiles, relative to the root. */
    @Parameter(property = "rotops.capability-profiles")
    private @Nullable String capabilityProfiles;

    /** The probe plan, relative to the root. */
    @Parameter(property = "rotops.probes")
    private @Nullable String probes;

    /** The baseline, relative to the root. */
    @Parameter(property = "rotops.baseline")
    private @Nullable String baseline;

    /** Whether to print the report as JSON. */
    @Parameter(property = "rotops.json", defaultValue = "false")
    private boolean json;

    /** Whether to print every finding. */
    @Parameter(property = "rotops.verbose", defaultValue = "false")
    private boolean verbose;

    /** Further arguments, as the command line takes them, separated by spaces, which quotes keep together. */
    @Parameter(property = "rotops.arguments")
    private @Nullable String arguments;

    RotopsGoal(String command) {
        this.command = List.of(command.split(" ", -1));
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        int status = 0;
        for (File directory : roots()) {
            status = Math.max(status, run(directory));
        }
        if (status == FAILING) {
            throw new MojoFailureException("rotops " + String.join(" ", command) + " found errors, see above");
        }
        if (status == NOT_JUDGED) {
            throw new MojoExecutionException("rotops " + String.join(" ", command) + " could not judge, see above");
        }
    }

    /** The directories to run the command for, each by itself. */
    List<File> roots() {
        return List.of(root == null ? new File("") : root);
    }

    /** Arguments that only some commands take. */
    List<String> furtherArguments() {
        return List.of();
    }

    /** Path of the control plane relative to the root. */
    final String controlPlane() {
        return controlPlane == null ? ArtifactKind.CONTROL_PLANE.defaultPath() : controlPlane;
    }

    private int run(File directory) throws MojoExecutionException {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return new RotopsCommandLine(out, err).run(commandLine(directory).toArray(String[]::new));
    }

    private List<String> commandLine(File directory) throws MojoExecutionException {
        List<String> line = new ArrayList<>(command);
        Map<String, @Nullable Object> options = new TreeMap<>();
        options.put("--root", directory);
        options.put("--config", controlPlane);
        options.put("--inventory", inventory);
        options.put("--surfaces", surfaces);
        options.put("--fidelity", fidelity);
        options.put("--quality", quality);
        options.put("--discovery-policy", discoveryPolicy);
        options.put("--self-check-policy", selfCheckPolicy);
        options.put("--retro", retro);
        options.put("--capabilities", capabilityProfiles);
        options.put("--probes", probes);
        options.put("--baseline", baseline);
        options.forEach((name, value) -> {
            if (value != null) {
                line.add(name + "=" + value);
            }
        });
        if (json) {
            line.add("--json");
        }
        if (verbose) {
            line.add("--verbose");
        }
        line.addAll(furtherArguments());
        if (arguments != null) {
            line.addAll(split(arguments));
        }
        return line;
    }

    private static List<String> split(String arguments) throws MojoExecutionException {
        if (!ARGUMENT.matcher(arguments).replaceAll("").isBlank()) {
            throw new MojoExecutionException("rotops.arguments has a quote that nothing closes: " + arguments);
        }
        return ARGUMENT.matcher(arguments)
                .results()
                .map(argument -> QUOTED.matcher(argument.group()).replaceAll("$1$2"))
                .toList();
    }
}
