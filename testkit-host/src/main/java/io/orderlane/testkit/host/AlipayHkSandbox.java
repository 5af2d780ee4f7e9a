package io.orderlane.testkit.host;

import io.orderlane.alipayhk.AlipayHkBuilder;
import io.orderlane.core.Orderlane;
import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.fault.Fault;
import io.orderlane.sandbox.fault.Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * AlipayHK in the process of a test: it verifies, remembers, answers signed, can be told to misbehave, and shows the
 * phones of its users. There is nothing to configure; keys and ports are its own.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final AlipayHkSandbox alipayhk = AlipayHkSandbox.start();
 *
 * private final Orderlane orderlane = Orderlane.builder()
 *         .store(new MemoryStore())
 *         .gateway(alipayhk.gateway())
 *         .clock(alipayhk.clock())
 *         .build();
 * …
 * alipayhk.awaitIdle();
 * assertThat(phone("2160220000000001")).shows("GAS BILL").in(EN_US);
 * }</pre>
 *
 * <p>As a static field it runs as long as the test class with its nested classes, and begins each test without orders,
 * journal and faults, with its clock at the start; tests that share it must not run at the same time. As a field of the
 * instance each test has its own. Without JUnit's fields, close it yourself. Its threads are daemons.
 */
public final class AlipayHkSandbox
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KeyFolder folder = new KeyFolder();
    private final WatchedPipelines watched = new WatchedPipelines();
    private final TestScopes scopes = new TestScopes();
    private final RunningSandbox running;
    private final NotificationGateway gateway;
    private final boolean keepsState;

    AlipayHkSandbox(AlipayHkSandboxBuilder from) {
        this.running = new RunningSandbox(from, folder);
        this.gateway = new WatchedGateway(running::way, watched);
        this.keepsState = from.keepsState;
        open();
    }

    /** Starts one with a single merchant, whose account is the usual one. */
    public static AlipayHkSandbox start() {
        return builder().start();
    }

    /** A builder for several merchants, another clock and the like. */
    public static AlipayHkSandboxBuilder builder() {
        return new AlipayHkSandboxBuilder();
    }

    /** The way to this AlipayHK, for every account and by its clock. It stays the sandbox's to close. */
    public NotificationGateway gateway() {
        return gateway;
    }

    /**
     * A builder for a way to this AlipayHK with options of its own, such as time-outs; it has all accounts and the clock
     * already. What it builds is the caller's to close, and {@link #watch} tells of pipelines built with it.
     */
    public AlipayHkBuilder gatewayBuilder() {
        return running.gatewayBuilder();
    }

    /**
     * The clock of this AlipayHK, which stands still until the test moves it. A host that takes it too ends cards and
     * checks times by it.
     */
    public SettableClock clock() {
        return running.clock();
    }

    /** Scheme, host and port, as a host is configured with it. */
    public String endpoint() {
        return running.endpoint();
    }

    /** The client id of the first account. */
    public String clientId() {
        return first().clientId();
    }

    /** A file with the private key of the first account. */
    public Path privateKeyFile() {
        return first().privateKeyFile();
    }

    /** A file with AlipayHK's public key. */
    public Path publicKeyFile() {
        return first().publicKeyFile();
    }

    private MerchantAccount first() {
        return running.accounts().values().iterator().next();
    }

    /** A merchant, by the name of its account. */
    public MerchantAccount account(String name) {
        Map<String, MerchantAccount> accounts = running.accounts();
        MerchantAccount found = accounts.get(name);
        if (found == null) {
            throw new IllegalArgumentException("There is no account \"" + name + "\"; there is "
                    + String.join(", ", accounts.keySet())
                    + ". Call AlipayHkSandbox.builder().account(\"" + name + "\") before start().");
        }
        return found;
    }

    /** The phone of a user, by the userId or openId that updates name. */
    public Phone phone(String recipient) {
        return new Phone(new PhoneReader(running), recipient, null);
    }

    /**
     * Waits until everything that was accepted is settled. It knows the pipelines that were built with
     * {@link #gateway}, and what {@link #watch} named. An {@link AssertionError} after ten seconds says what still waits
     * and why.
     */
    public void awaitIdle() {
        awaitIdle(PATIENCE);
    }

    /** The same, for at most this time. */
    public void awaitIdle(Duration atMost) {
        new IdleWait(watched, clock(), faults()).atMost(atMost);
    }

    /** Lets {@link #awaitIdle} wait for this pipeline too, of a host that makes its own gateway. */
    public AlipayHkSandbox watch(Orderlane orderlane) {
        watched.add(Objects.requireNonNull(orderlane, "watch(…) was given null"));
        return this;
    }

    /**
     * Lets {@link #awaitIdle} wait for something else too, such as the rows of an outbox, until nothing of it waits.
     *
     * @param what its name in messages; another of the same name takes its place
     * @param waiting how much of it waits; asked again and again
     */
    public AlipayHkSandbox watch(String what, LongSupplier waiting) {
        watched.add(Objects.requireNonNull(what, "watch(what, …): what is null"), waiting);
        return this;
    }

    /**
     * Misbehaves on every request, by a name of docs/sandbox.md: {@code drop}, {@code http}, {@code result},
     * {@code delay} and so on, with the values that stand there. {@link #reset} ends it, and so does the next test.
     *
     * @throws IllegalArgumentException naming all faults when there is no such one
     */
    public void fault(String kind) {
        fault(kind, UnaryOperator.identity());
    }

    /** The same, narrowed: {@code fault("http", fault -> fault.onOrder("B-1").atMost(2))}. */
    public void fault(String kind, UnaryOperator<Fault> narrowed) {
        faults().add(narrowed.apply(Fault.named(kind)));
    }

    /** The plan of misbehaviour, for faults with other values, what they met, and their end. */
    public Faults faults() {
        return sandbox().faults();
    }

    /** The sandbox itself: its journal, its judgement, its port. */
    public Sandbox sandbox() {
        return running.sandbox();
    }

    /** Forgets orders, journal and faults, listens again, and sets the clock to the start. */
    public void reset() {
        running.reset();
    }

    private void open() {
        running.open();
        RunningSandboxes.opened(this);
    }

    /** Stops it and removes its files. Close the host first. */
    @Override
    public void close() {
        RunningSandboxes.closed(this);
        running.close();
        folder.remove();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        scopes.begin(context);
        open();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        scopes.begin(context);
        open();
        if (!keepsState) {
            scopes.refuseTwoTests(context);
            reset();
        }
        RunningSandboxes.testBegins(this);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        RunningSandboxes.testEnds(this);
        end(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        end(context);
    }

    private void end(ExtensionContext context) {
        if (scopes.end(context)) {
            close();
        }
    }
}
