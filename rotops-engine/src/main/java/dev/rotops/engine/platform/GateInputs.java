package dev.rotops.engine.platform;

import dev.rotops.CapabilityDocument;
import dev.rotops.engine.capability.BearerToken;
import dev.rotops.engine.capability.BrokenGateException;
import dev.rotops.engine.capability.DocumentFile;
import dev.rotops.engine.capability.DocumentMemory;
import dev.rotops.engine.capability.DocumentSource;
import dev.rotops.engine.capability.DocumentUrl;
import dev.rotops.engine.capability.WebAddress;
import dev.rotops.engine.model.ArtifactFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * Where a run has its profiles and its capability document from.
 *
 * @param files where the artifacts are
 * @param memory where answers of the system under test are kept; absent where the build has no results
 */
record GateInputs(ArtifactFiles files, Optional<DocumentMemory> memory) {

    /** The environment variable with the token for the host of the document; never a parameter, which logs would show. */
    static final String TOKEN = "ROTOPS_CAPABILITIES_TOKEN";

    private static final String MEMORY = "capabilities";

    static GateInputs of(RotopsConfiguration configuration) {
        return ModulePaths.find(configuration)
                .map(paths -> new GateInputs(
                        ModuleJudge.files(paths, configuration, ModuleScan.of(paths)),
                        paths.results().map(results -> new DocumentMemory(results.resolve(MEMORY)))))
                .orElseGet(() -> new GateInputs(
                        new ArtifactFiles(Path.of("").toAbsolutePath(), configuration.paths()), Optional.empty()));
    }

    /** The source that is configured, or else the provider that is registered. */
    DocumentSource source(GateConfiguration configuration) throws BrokenGateException, InvalidConfigurationException {
        Optional<String> place = configuration.document();
        Duration timeout = configuration.timeout();
        if (place.isEmpty()) {
            return provided(timeout);
        }
        return WebAddress.isMeantBy(place.get()) ? url(place.get(), timeout) : file(place.get());
    }

    private DocumentSource file(String name) throws BrokenGateException {
        try {
            return new DocumentFile(name, files.root().resolve(name));
        } catch (InvalidPathException e) {
            throw unusable("is not a path");
        }
    }

    private DocumentSource url(String text, Duration timeout) throws BrokenGateException {
        WebAddress address =
                WebAddress.parse(text).orElseThrow(() -> unusable("is not a URL with a host and without a password"));
        Optional<BearerToken> token = Optional.ofNullable(System.getenv(TOKEN))
                .map(String::strip)
                .filter(characters -> !characters.isEmpty())
                .map(BearerToken::new);
        if (token.isPresent() && !token.get().isSendable()) {
            throw new BrokenGateException(
                    "The token in " + TOKEN + " has characters that no token has.", "Put the bare token into it.");
        }
        return new DocumentUrl(address, token, timeout, memory);
    }

    private static DocumentSource provided(Duration timeout) throws BrokenGateException {
        List<CapabilityDocument> providers = new ArrayList<>();
        try {
            ServiceLoader.load(CapabilityDocument.class).forEach(providers::add);
        } catch (ServiceConfigurationError e) {
            throw new BrokenGateException(
                    "The provider of the capability document cannot be made: " + e.getMessage(),
                    "Correct META-INF/services/" + CapabilityDocument.class.getName() + ".");
        }
        if (providers.isEmpty()) {
            throw new BrokenGateException(
                    "Nobody says where the capability document of the system under test is.",
                    "Set " + RotopsConfiguration.CAPABILITIES + " to its file or URL.");
        }
        if (providers.size() > 1) {
            throw new BrokenGateException(
                    "Several providers have a capability document: "
                            + providers.stream()
                                    .map(provider -> provider.getClass().getName())
                                    .collect(Collectors.joining(", "))
                            + ".",
                    "Register one of them.");
        }
        return new ProvidedDocument(providers.get(0), timeout);
    }

    private static BrokenGateException unusable(String problem) {
        return new BrokenGateException(
                RotopsConfiguration.CAPABILITIES + " " + problem + ".",
                "Set it to the file or URL of the capability document.");
    }
}
