package io.orderlane.testkit.host;

import static io.orderlane.testkit.host.PhoneAssertions.assertThat;
import static io.orderlane.testkit.host.PhoneAssertions.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** How long a sandbox lives as a field of a test class, and what each test finds in it. The classes below are run by it. */
class ExtensionLifeTest {

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final Set<AlipayHkSandbox> USED = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void forget() {
        SEEN.clear();
        USED.clear();
    }

    @Test
    void oneOfTheClassLivesThroughItsNestedClassesAndEachTestBeginsEmpty() {
        TestExecutionSummary run = run(OfTheClass.class, "same_thread");

        assertThat(run.getTestsSucceededCount()).as(failures(run)).isEqualTo(3);
        assertThat(USED).hasSize(1).allSatisfy(ExtensionLifeTest::isClosed);
        assertThat(SEEN).hasSize(1);
    }

    @Test
    void aClassThatIsRunAgainFindsItsSandboxOnTheOldPort() {
        run(OfTheClass.class, "same_thread");
        TestExecutionSummary again = run(OfTheClass.class, "same_thread");

        assertThat(again.getTestsSucceededCount()).as(failures(again)).isEqualTo(3);
        assertThat(SEEN).hasSize(1);
    }

    @Test
    void oneOfTheInstanceIsAnotherForEachTestAlsoBesideEachOther() {
        TestExecutionSummary run = run(OfTheInstance.class, "concurrent");

        assertThat(run.getTestsSucceededCount()).as(failures(run)).isEqualTo(2);
        assertThat(USED).hasSize(2).allSatisfy(ExtensionLifeTest::isClosed);
    }

    @Test
    void twoTestsAtATimeOnOneSandboxAreRefusedInWords() {
        TestExecutionSummary run = run(Sharing.class, "concurrent");

        assertThat(run.getTestsFailedCount()).isEqualTo(1);
        assertThat(run.getFailures().get(0).getException())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("began while another one uses the same sandbox")
                .hasMessageContaining("keepState()");
    }

    private static void isClosed(AlipayHkSandbox sandbox) {
        assertThatIllegalStateException().isThrownBy(sandbox::endpoint).withMessage("This sandbox is closed.");
    }

    private static TestExecutionSummary run(Class<?> fixture, String mode) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(fixture))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", mode)
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier one, TestExecutionResult result) {
                if (one.isTest() && result.getStatus() == TestExecutionResult.Status.FAILED) {
                    Sharing.REFUSED.countDown();
                }
            }
        });
        return summary.getSummary();
    }

    private static String failures(TestExecutionSummary run) {
        StringWriter text = new StringWriter();
        run.printFailuresTo(new PrintWriter(text, true), 5);
        return text.toString();
    }

    /** Puts a bill on May's phone, which must be empty before, and leaves a fault behind. */
    private static void begin(AlipayHkSandbox alipayhk) {
        USED.add(alipayhk);
        assertThat(alipayhk.faults().all()).isEmpty();
        assertThat(alipayhk.phone(Host.MAY).cards()).isEmpty();
        try (Host host = Host.started(alipayhk)) {
            host.overdue("B-1");
            alipayhk.awaitIdle();
        }
        assertThat(alipayhk.phone(Host.MAY)).shows("GAS BILL");
        alipayhk.fault("drop");
    }

    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class OfTheClass {

        @RegisterExtension
        static final AlipayHkSandbox alipayhk = AlipayHkSandbox.start();

        private final Path key = alipayhk.privateKeyFile();

        @AfterEach
        void look() {
            SEEN.add(alipayhk.endpoint());
            assertThat(Files.exists(key)).isTrue();
        }

        @Test
        void one() {
            begin(alipayhk);
        }

        @Test
        @Order(2)
        void other() {
            begin(alipayhk);
        }

        @Nested
        class Deeper {

            @Test
            void third() {
                begin(alipayhk);
                assertThat(phone(Host.MAY)).showsCards(1);
            }
        }
    }

    static class OfTheInstance {

        private static final CountDownLatch BOTH = new CountDownLatch(2);

        @RegisterExtension
        final AlipayHkSandbox alipayhk = AlipayHkSandbox.start();

        @Test
        void one() throws InterruptedException {
            both();
        }

        @Nested
        class Deeper {

            @Test
            void other() throws InterruptedException {
                both();
            }
        }

        private void both() throws InterruptedException {
            BOTH.countDown();
            assertThat(BOTH.await(20, TimeUnit.SECONDS)).isTrue();
            begin(alipayhk);
            assertThat(phone(Host.MAY)).showsCards(1);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class Sharing {

        private static final CountDownLatch REFUSED = new CountDownLatch(1);

        @RegisterExtension
        static final AlipayHkSandbox alipayhk = AlipayHkSandbox.start();

        @Test
        void one() throws InterruptedException {
            assertThat(REFUSED.await(20, TimeUnit.SECONDS)).isTrue();
        }

        @Test
        void other() throws InterruptedException {
            assertThat(REFUSED.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
