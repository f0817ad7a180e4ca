package dev.rotops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private final RecordedEvidence first = new RecordedEvidence();
    private final RecordedEvidence second = new RecordedEvidence();
    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Nested
    class InTheThreadOfATest {

        @Test
        void isTheTests() {
            EvidenceScope scope = EvidenceScope.open(first);
            Evidence.record("storage_write", "orders row 42");
            Evidence.record("response");
            Evidence.outcome("success");
            Evidence.gated("bulk-import", "not advertised");
            scope.close();

            assertThat(first.received())
                    .containsExactly(
                            "storage_write: orders row 42",
                            "response: ",
                            "outcome success",
                            "gate bulk-import: not advertised");
        }

        @Test
        void isIgnoredOnceTheTestIsFinished() {
            EvidenceScope.open(first).close();

            Evidence.record("response");

            assertThat(first.received()).isEmpty();
        }

        @Test
        void isTheInnerTestsWhileTheThreadRunsThatInBetween() {
            EvidenceScope outer = EvidenceScope.open(first);
            EvidenceScope inner = EvidenceScope.open(second);
            Evidence.record("inner");
            inner.close();
            Evidence.record("outer");
            outer.close();

            assertThat(first.received()).containsExactly("outer: ");
            assertThat(second.received()).containsExactly("inner: ");
        }

        @Test
        void isNotThatOfAFinishedTestWhoseScopeAnotherThreadClosed() throws Exception {
            EvidenceScope scope = EvidenceScope.open(first);
            pool.submit(scope::close).get();

            EvidenceScope next = EvidenceScope.open(second);
            next.close();
            Evidence.record("late");

            assertThat(first.received()).isEmpty();
            assertThat(second.received()).isEmpty();
        }
    }

    @Nested
    class InAnotherThread {

        @Test
        void isIgnored() throws Exception {
            EvidenceScope scope = EvidenceScope.open(first);
            pool.submit(() -> Evidence.record("response")).get();
            scope.close();

            assertThat(first.received()).isEmpty();
        }

        @Test
        void isTheTestsThatPropagatesItself() throws Exception {
            EvidenceScope scope = EvidenceScope.open(first);
            pool.submit(Evidence.propagating(() -> Evidence.record("by a runnable")))
                    .get();
            Callable<String> task = () -> {
                Evidence.record("by a callable");
                return "result";
            };
            String result = pool.submit(Evidence.propagating(task)).get();
            scope.close();

            assertThat(result).isEqualTo("result");
            assertThat(first.received()).containsExactly("by a runnable: ", "by a callable: ");
        }

        @Test
        void isNobodysAfterAPropagatedTask() throws Exception {
            EvidenceScope scope = EvidenceScope.open(first);
            Runnable failing = () -> {
                throw new IllegalStateException("task");
            };
            assertThatThrownBy(() -> pool.submit(Evidence.propagating(failing)).get())
                    .hasRootCauseMessage("task");
            pool.submit(() -> Evidence.record("later")).get();
            scope.close();

            assertThat(first.received()).isEmpty();
        }

        @Test
        void isIgnoredWhenThePropagatedTaskOutlivesTheTest() throws Exception {
            EvidenceScope scope = EvidenceScope.open(first);
            Runnable task = Evidence.propagating(() -> Evidence.record("late"));
            scope.close();
            pool.submit(task).get();

            assertThat(first.received()).isEmpty();
        }

        @Test
        void isNobodysWhenTheThreadHasStolenTheTaskFromWithinAnotherTest() throws Exception {
            EvidenceScope scope = EvidenceScope.open(first);
            Runnable task = Evidence.propagating(() -> {
                Evidence.record("late");
                Evidence.propagating(() -> Evidence.record("later")).run();
                assertThat(EvidenceScope.currentSink()).isEmpty();
            });
            scope.close();
            pool.submit(() -> {
                        EvidenceScope other = EvidenceScope.open(second);
                        task.run();
                        Evidence.record("own");
                        other.close();
                    })
                    .get();

            assertThat(first.received()).isEmpty();
            assertThat(second.received()).containsExactly("own: ");
        }

        @Test
        void isTheTestsThatGaveItsRecorderAway() throws Exception {
            EvidenceScope scope = EvidenceScope.open(first);
            EvidenceRecorder recorder = Evidence.recorder();
            pool.submit(() -> recorder.record("job_process", "sync")).get();
            pool.submit(() -> recorder.outcome("retry")).get();
            scope.close();
            pool.submit(() -> recorder.record("late")).get();

            assertThat(first.received()).containsExactly("job_process: sync", "outcome retry");
        }
    }
}
