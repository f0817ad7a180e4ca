package dev.rotops.report.doctor;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.maven.model.Activation;
import org.apache.maven.model.ActivationFile;
import org.apache.maven.model.ActivationProperty;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Which profiles of project files are active in a build that nobody tells about profiles.
 *
 * @param directory the directory of the project that is built
 * @param settings what the repository sets outside its project files
 */
record ProfileActivation(Path directory, MavenSettings settings) {

    /** What is known of a profile, or of one of its conditions. */
    private enum State {
        ACTIVE,
        UNKNOWN,
        INACTIVE
    }

    private static final int OLDEST_JAVA = 17;
    private static final int NEWEST_JAVA = 60;
    private static final Pattern SET_BY_JAVA_OR_THE_MACHINE =
            Pattern.compile("(?:env|java|jdk|maven|os|sun|user|file|line|path)\\..*");

    /** Those that are active for certain, what counts most first. */
    List<Profile> active(Model model) {
        return profiles(model, EnumSet.of(State.ACTIVE));
    }

    /** Those that may be active, too. */
    List<Profile> possible(Model model) {
        return profiles(model, EnumSet.of(State.ACTIVE, State.UNKNOWN));
    }

    private List<Profile> profiles(Model model, Set<State> wanted) {
        List<Profile> profiles = new ArrayList<>(model.getProfiles().stream()
                .filter(profile ->
                        state(profile, model).filter(wanted::contains).isPresent())
                .toList());
        Collections.reverse(profiles);
        return profiles;
    }

    /** By default a profile is active where no other one of its project file is. */
    private Optional<State> state(Profile profile, Model model) {
        Optional<State> state = state(profile);
        boolean isDefault =
                profile.getActivation() != null && profile.getActivation().isActiveByDefault();
        if (!isDefault || state.equals(Optional.of(State.ACTIVE))) {
            return state;
        }
        return Optional.of(
                model.getProfiles().stream().anyMatch(other -> state(other).equals(Optional.of(State.ACTIVE)))
                        ? State.INACTIVE
                        : State.ACTIVE);
    }

    /** All conditions must hold; nothing where there is none. */
    private Optional<State> state(Profile profile) {
        Activation activation = profile.getActivation();
        if (activation == null) {
            return Optional.empty();
        }
        return Stream.of(
                        Optional.ofNullable(activation.getJdk()).map(ProfileActivation::ofJdk),
                        Optional.ofNullable(activation.getOs()).map(os -> State.UNKNOWN),
                        Optional.ofNullable(activation.getProperty()).map(this::ofProperty),
                        Optional.ofNullable(activation.getFile()).map(this::ofFile))
                .flatMap(Optional::stream)
                .max(State::compareTo);
    }

    /** With whatever Java the build runs, it is none before the oldest that RotOps runs on. */
    private static State ofJdk(String wanted) {
        Predicate<String> isMeant = wanted.startsWith("!")
                ? version -> !version.startsWith(wanted.substring(1))
                : wanted.startsWith("[") || wanted.startsWith("(")
                        ? version -> isInRange(version, wanted.split(",", -1))
                        : version -> version.startsWith(wanted);
        List<Boolean> answers = IntStream.rangeClosed(OLDEST_JAVA, NEWEST_JAVA)
                .boxed()
                .flatMap(feature -> Stream.of(feature.toString(), feature + ".0.1"))
                .map(isMeant::test)
                .distinct()
                .toList();
        return answers.size() > 1 ? State.UNKNOWN : answers.get(0) ? State.ACTIVE : State.INACTIVE;
    }

    /** As Maven reads it: the first two bounds count. */
    private static boolean isInRange(String version, String... bounds) {
        int fromBelow = relation(version, bounds[0], "[", 1);
        return fromBelow == 0 || (fromBelow > 0 && (bounds.length == 1 || relation(version, bounds[1], "]", -1) <= 0));
    }

    private static int relation(String version, String bound, String closed, int inside) {
        Optional<VersionNumber> limit = VersionNumber.parse(bound.replaceAll("[^0-9.]", ""));
        int relation = limit.flatMap(number -> VersionNumber.parse(version).map(known -> known.compareTo(number)))
                .orElse(inside);
        return relation == 0 && !bound.contains(closed) ? -inside : relation;
    }

    private State ofProperty(ActivationProperty property) {
        String name = property.getName() == null ? "" : property.getName();
        boolean isNegated = name.startsWith("!");
        String plain = isNegated ? name.substring(1) : name;
        BuildSetting setting = settings.properties().get(plain);
        if (setting == null && SET_BY_JAVA_OR_THE_MACHINE.matcher(plain).matches()) {
            return State.UNKNOWN;
        }
        String set = setting == null ? null : setting.value();
        return isMet(property.getValue(), isNegated, set) ? State.ACTIVE : State.INACTIVE;
    }

    private static boolean isMet(@Nullable String wanted, boolean isNegated, @Nullable String set) {
        if (wanted == null || wanted.isEmpty()) {
            return isNegated != (set != null && !set.isEmpty());
        }
        return wanted.startsWith("!") != (wanted.startsWith("!") ? wanted.substring(1) : wanted).equals(set);
    }

    private State ofFile(ActivationFile file) {
        boolean mustExist = file.getExists() != null && !file.getExists().isEmpty();
        return path(mustExist ? file.getExists() : file.getMissing())
                .map(path -> Files.exists(path) == mustExist ? State.ACTIVE : State.INACTIVE)
                .orElse(State.UNKNOWN);
    }

    private Optional<Path> path(@Nullable String text) {
        String path = String.valueOf(text)
                .replaceAll(
                        "\\$\\{(?:project\\.)?basedir}", directory.toString().replace("\\", "/"))
                .replace(
                        "${maven.multiModuleProjectDirectory}",
                        settings.directory().toString());
        try {
            return path.contains("${") ? Optional.empty() : Optional.of(directory.resolve(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
