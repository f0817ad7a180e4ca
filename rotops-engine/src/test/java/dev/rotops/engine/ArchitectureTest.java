package dev.rotops.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.rotops.engine.platform.SummaryPrinter;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String ENGINE = "dev.rotops.engine";

    /** The rooms, and which others each of them may see. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("files", Set.of()),
            Map.entry("classfile", Set.of()),
            Map.entry("dataflow", Set.of("classfile")),
            Map.entry("discovery", Set.of("model", "files")),
            Map.entry("discovery.entrypoint", Set.of("model", "files", "classfile", "dataflow", "discovery")),
            Map.entry("claims", Set.of("model", "files", "classfile")),
            Map.entry("ledger", Set.of()),
            Map.entry("capability", Set.of("model")),
            Map.entry("probe", Set.of("model", "ledger")),
            Map.entry(
                    "reconcile",
                    Set.of(
                            "model",
                            "files",
                            "claims",
                            "discovery",
                            "discovery.entrypoint",
                            "ledger",
                            "capability",
                            "probe")),
            Map.entry(
                    "platform",
                    Set.of(
                            "model",
                            "files",
                            "claims",
                            "discovery",
                            "discovery.entrypoint",
                            "ledger",
                            "capability",
                            "probe",
                            "reconcile")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ENGINE);

    @Nested
    class TheRooms {

        @Test
        void areAllThatThereIs() {
            assertThat(CLASSES)
                    .extracting(JavaClass::getPackageName)
                    .containsOnly(ROOMS.keySet().stream()
                            .map(ArchitectureTest::packageOf)
                            .toArray(String[]::new));
        }

        @ParameterizedTest
        @MethodSource
        void seeOnlyTheRoomsBelowThem(String room) {
            String[] above = ROOMS.keySet().stream()
                    .filter(other -> !other.equals(room) && !allowedTo(room).contains(other))
                    .map(ArchitectureTest::packageOf)
                    .toArray(String[]::new);

            noClasses()
                    .that()
                    .resideInAPackage(packageOf(room))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(above))
                    .check(CLASSES);
        }

        static Stream<String> seeOnlyTheRoomsBelowThem() {
            return ROOMS.keySet().stream()
                    .filter(room -> !room.equals("platform"))
                    .sorted();
        }

        @Test
        void formNoCycles() {
            slices().matching(ENGINE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
        }

        @ParameterizedTest
        @MethodSource
        void areNullMarked(String room) {
            JavaPackage roomPackage = CLASSES.getPackage(packageOf(room));

            assertThat(roomPackage.isAnnotatedWith(NullMarked.class)).isTrue();
        }

        static Stream<String> areNullMarked() {
            return ROOMS.keySet().stream().sorted();
        }

        private static Set<String> allowedTo(String room) {
            return ROOMS.getOrDefault(room, Set.of());
        }
    }

    @Nested
    class ALibrary {

        @ParameterizedTest(name = "{0} only by {1}")
        @CsvSource({
            "org.junit..,            platform",
            "org.opentest4j..,       platform",
            "dev.rotops,             platform",
            "dev.rotops.spi,         platform",
            "io.github.classgraph.., claims",
            "org.objectweb.asm..,    classfile dataflow",
            "tools.jackson..,        model ledger",
            "com.networknt..,        model",
            "javax.imageio..,        probe",
            "javax.xml.stream..,     probe discovery.entrypoint",
            "com.sun.net.httpserver, probe",
        })
        void isSeenOnlyByTheRoomsThatNeedIt(String library, String rooms) {
            assertThat(CLASSES.that(dependOn(library)))
                    .isNotEmpty()
                    .allSatisfy(
                            type -> assertThat(Arrays.stream(rooms.split(" ")).map(ArchitectureTest::packageOf))
                                    .contains(type.getPackageName()));
        }

        @Test
        void isNoneButThese() {
            classes()
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "javax.imageio..",
                            "javax.xml.stream..",
                            "com.sun.net.httpserver",
                            "javax.net.ssl",
                            "dev.rotops",
                            "dev.rotops.spi",
                            "dev.rotops.engine..",
                            "io.github.classgraph",
                            "org.objectweb.asm..",
                            "tools.jackson..",
                            "com.networknt..",
                            "org.junit.platform..",
                            "org.opentest4j",
                            "org.jspecify.annotations"))
                    .check(CLASSES);
        }

        private static DescribedPredicate<JavaClass> dependOn(String library) {
            return DescribedPredicate.describe(
                    "depend on " + library,
                    type -> type.getDirectDependenciesFromSelf().stream()
                            .map(Dependency::getTargetClass)
                            .anyMatch(resideInAnyPackage(library)));
        }
    }

    @Nested
    class AName {

        @Test
        void isARole() {
            noClasses()
                    .should()
                    .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common)")
                    .check(CLASSES);
        }

        @Test
        void isSeenByUsersOnlyWhereItMustBe() {
            assertThat(CLASSES.that(modifier(JavaModifier.PUBLIC)))
                    .filteredOn(JavaClass::isTopLevelClass)
                    .extracting(type -> type.getName().substring(ENGINE.length() + 1))
                    .containsExactlyInAnyOrder(
                            "capability.Advertisement",
                            "capability.BearerToken",
                            "capability.BrokenGateException",
                            "capability.DocumentFile",
                            "capability.DocumentMemory",
                            "capability.DocumentSource",
                            "capability.DocumentUrl",
                            "capability.Gate",
                            "capability.GateOutcome",
                            "capability.GateVerdict",
                            "capability.OptOuts",
                            "capability.WebAddress",
                            "claims.Claim",
                            "claims.ClaimedBehavior",
                            "claims.ClassPathScanner",
                            "claims.ClassFileNames",
                            "claims.CommentClaims",
                            "claims.CompiledTests",
                            "claims.Heirs",
                            "claims.TestClass",
                            "claims.TestHelpers",
                            "claims.TestMethods",
                            "claims.TestReference",
                            "discovery.DerivedSurface",
                            "discovery.DiscoveredSource",
                            "discovery.Discovery",
                            "discovery.DiscoveryRule",
                            "classfile.ClassFile",
                            "classfile.ClassPathFiles",
                            "classfile.CompiledAnnotation",
                            "classfile.CompiledClass",
                            "classfile.CompiledClasses",
                            "classfile.CompiledMethod",
                            "classfile.Instruction",
                            "classfile.MethodReference",
                            "classfile.TypeArguments",
                            "dataflow.Bound",
                            "dataflow.ClassFlows",
                            "dataflow.MethodFlow",
                            "dataflow.Scope",
                            "dataflow.Step",
                            "dataflow.Text",
                            "dataflow.Value",
                            "discovery.BlindSpot",
                            "discovery.Breadth",
                            "discovery.Confidence",
                            "discovery.entrypoint.BytecodeDiscovery",
                            "discovery.EntryPoint",
                            "discovery.EntryPointKind",
                            "discovery.EntryPointNames",
                            "discovery.EntryPoints",
                            "discovery.ModuleClasses",
                            "discovery.EntryPointPattern",
                            "discovery.EntryPointReview",
                            "discovery.EntryPointScan",
                            "discovery.FittingSource",
                            "discovery.PathDiscovery",
                            "discovery.RememberedEntryPoints",
                            "discovery.ReviewState",
                            "discovery.SourceRoots",
                            "discovery.ReviewedEntryPoint",
                            "discovery.ReviewBacklog",
                            "discovery.ReviewCandidate",
                            "discovery.SurfaceDerivation",
                            "files.BuildMemory",
                            "files.BuildModules",
                            "files.Checksums",
                            "files.ContentHash",
                            "files.DeclaredClasses",
                            "files.DeclaredSources",
                            "files.FileContent",
                            "files.FileMark",
                            "files.Glob",
                            "files.PlainCode",
                            "files.RecordInput",
                            "files.RecordOutput",
                            "files.RootedPath",
                            "files.SourceLanguage",
                            "files.SourceSets",
                            "files.SourceTree",
                            "files.TreeState",
                            "ledger.BehaviorEntry",
                            "ledger.ClassEntry",
                            "ledger.EvidenceEntry",
                            "ledger.FileEntry",
                            "ledger.GateEntry",
                            "ledger.Ledger",
                            "ledger.LedgerDirectory",
                            "ledger.LedgerEntry",
                            "ledger.LedgerFile",
                            "ledger.LedgerProblem",
                            "ledger.LedgerReading",
                            "ledger.LedgerRun",
                            "ledger.LedgerWriter",
                            "ledger.OutcomeEntry",
                            "ledger.PlanEntry",
                            "ledger.ProbeEntry",
                            "ledger.ProjectPath",
                            "ledger.Redaction",
                            "ledger.ReportEntry",
                            "ledger.RunHeader",
                            "ledger.TestEntry",
                            "ledger.TestOutcome",
                            "ledger.UnknownEntry",
                            "model.Artifact",
                            "model.ArtifactEdit",
                            "model.ArtifactException",
                            "model.ArtifactFiles",
                            "model.ArtifactKind",
                            "model.Baseline",
                            "model.BehaviorUnit",
                            "model.BuildDirectory",
                            "model.CapabilityProfile",
                            "model.CapabilityProfiles",
                            "model.CatalogSurface",
                            "model.ControlPlane",
                            "model.DiscoveryPolicy",
                            "model.EntryPointRule",
                            "model.EntryPointRules",
                            "model.Execution",
                            "model.Expectation",
                            "model.FidelityLevels",
                            "model.FidelityScale",
                            "model.FidelityPolicy",
                            "model.Inventory",
                            "model.JsonQuote",
                            "model.KnownFinding",
                            "model.Limits",
                            "model.QualityPolicy",
                            "model.Retrospective",
                            "model.Reason",
                            "model.RetrospectiveEntry",
                            "model.SelfCheckPolicy",
                            "model.InventoryBehavior",
                            "model.InventorySource",
                            "model.JsonDocument",
                            "model.JsonNumber",
                            "model.JsonValue",
                            "model.Location",
                            "model.Printable",
                            "model.Probe",
                            "model.ProbeEnvironment",
                            "model.ProbeExpectation",
                            "model.ProbePlan",
                            "model.ProbeRequest",
                            "model.ProofPolicy",
                            "model.ReadySign",
                            "model.ReviewedModel",
                            "model.ShapeViolation",
                            "model.Spelling",
                            "model.Surface",
                            "model.SurfaceCatalog",
                            "model.TaskClass",
                            "model.WhiteSpace",
                            "platform.EngineFilterNotice",
                            "platform.CapabilityGatekeeper",
                            "platform.Mode",
                            "platform.RotopsConfiguration",
                            "platform.RotopsTestEngine",
                            "platform.RunRecorder",
                            "platform.VerdictPrefetch",
                            "platform.SummaryPrinter",
                            "probe.BuiltProduct",
                            "probe.OutputText",
                            "probe.Placeholders",
                            "probe.ProbeFailure",
                            "probe.ProbeKinds",
                            "probe.ProbeProgress",
                            "probe.ProbeRun",
                            "probe.ProbeRunner",
                            "probe.ProcessResult",
                            "probe.RuntimeEvidence",
                            "probe.RuntimeProbe",
                            "reconcile.Expression",
                            "reconcile.SurfacePlan",
                            "reconcile.Review",
                            "reconcile.InventoryScan",
                            "reconcile.InventoryTies",
                            "reconcile.DiscoverySummary",
                            "reconcile.EntryPointBacklog",
                            "reconcile.EntryPointSummary",
                            "reconcile.OpenEntryPoint",
                            "reconcile.OutcomeClasses",
                            "reconcile.Completion",
                            "reconcile.Consequence",
                            "reconcile.ControlPlaneReading",
                            "reconcile.PlannedProbe",
                            "reconcile.PlannedProbes",
                            "reconcile.ProbeState",
                            "reconcile.ProbeVerdict",
                            "reconcile.BaselineRule",
                            "reconcile.BehaviorVerdict",
                            "reconcile.Finding",
                            "reconcile.FindingCode",
                            "reconcile.FindingIdentity",
                            "reconcile.Impact",
                            "reconcile.Judgement",
                            "reconcile.JudgementMemory",
                            "reconcile.ModelState",
                            "reconcile.ModelSummary",
                            "reconcile.QualityLimits",
                            "reconcile.RetrospectiveReport",
                            "reconcile.RetrospectiveReview",
                            "reconcile.SelfCheck",
                            "reconcile.SelfCheckReport",
                            "reconcile.SurfaceOwners",
                            "reconcile.SurfaceSummary",
                            "reconcile.FileHashes",
                            "reconcile.PlannedProof",
                            "reconcile.ProofMark",
                            "reconcile.ProofPlan",
                            "reconcile.ProofVerdict",
                            "reconcile.Verification",
                            "reconcile.Level",
                            "reconcile.ProofState",
                            "reconcile.Reconciler",
                            "reconcile.Reconciliation",
                            "reconcile.Subject");
        }
    }

    @Nested
    class TheConsole {

        @Test
        void isWrittenToByTheSummaryPrinterAlone() {
            noClasses()
                    .that(not(belongToAnyOf(SummaryPrinter.class)))
                    .should(ACCESS_STANDARD_STREAMS)
                    .check(CLASSES);
        }

        @Test
        void isWrittenToByTheSummaryPrinter() {
            classes()
                    .that(belongToAnyOf(SummaryPrinter.class))
                    .should(ACCESS_STANDARD_STREAMS)
                    .check(CLASSES);
        }

        @Test
        void isNotReachedThroughALogger() {
            NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
        }
    }

    @Nested
    class AFileOfTheUser {

        /** A remembered judgement holds for as long as the files do that the tree located: it would outlive any other. */
        @Test
        void isFoundByTheJudgeThroughTheSourceTree() {
            noClasses()
                    .that()
                    .resideInAPackage(packageOf("reconcile"))
                    .and()
                    .doNotHaveSimpleName("ArtifactNameRule") // lists what the memory keeps the state of
                    .and()
                    .doNotHaveSimpleName("HashMemory") // serves those who record what ran
                    .should()
                    .dependOnClassesThat(
                            belongToAnyOf(Files.class, FileInputStream.class, FileReader.class, RandomAccessFile.class))
                    .orShould()
                    .callMethodWhere(target(owner(assignableTo(Path.class))).and(target(nameMatching("resolve.*"))))
                    .check(CLASSES);
        }
    }

    private static String packageOf(String room) {
        return ENGINE + "." + room;
    }
}
