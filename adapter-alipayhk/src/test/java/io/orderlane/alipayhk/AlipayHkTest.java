package io.orderlane.alipayhk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.alipayhk.bouncycastle.KeyPairs;
import io.orderlane.alipayhk.bouncycastle.NewKeyFiles;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.port.SignedRequest;
import io.orderlane.alipayhk.port.Transport;
import io.orderlane.alipayhk.port.TransportResult;
import io.orderlane.core.liveness.Owned;
import io.orderlane.testkit.WithoutJars;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlipayHkTest {

    private static final String ENDPOINT = "https://open.alipay.hk";
    private static final String CLIENT = "4Q5Y8W0WSG45P907917";

    @TempDir
    private static Path folder;

    private static NewKeyFiles ours;
    private static NewKeyFiles theirs;

    @BeforeAll
    static void makeKeys() throws Exception {
        KeyPairs pairs = new KeyPairs(RsaProviders.jdk());
        ours = NewKeyFiles.write(pairs.generate(), folder.resolve("ours"));
        theirs = NewKeyFiles.write(pairs.generate(), folder.resolve("theirs"));
    }

    @Test
    void fourThingsMakeAWayForTheUsualAccount() {
        try (AlipayHk gateway = AlipayHk.gateway(ENDPOINT, CLIENT, ours.privateKey(), theirs.publicKey())) {
            assertThat(gateway.accounts()).containsExactly("default");
        }
    }

    @Test
    void anAccountThatIsGivenTwiceIsRefusedSinceOneWouldSendForTheOther() {
        AlipayHkAccount account = AlipayHkAccount.of(ENDPOINT, CLIENT, ours.privateKey(), theirs.publicKey());

        assertThatThrownBy(() -> AlipayHk.builder()
                        .account("north", account)
                        .account("north", account)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("account \"north\" is given twice");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithTheAccountItIsOf() {
        AlipayHkBuilder builder = AlipayHk.builder()
                .account(AlipayHkAccount.of(
                        "ftp://open.alipay.hk", CLIENT, folder.resolve("no-key.pem"), theirs.publicKey()))
                .account("north", AlipayHkAccount.of(ENDPOINT, "A B", ours.privateKey(), ours.publicKey()));

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("account default: endpoint ftp://open.alipay.hk")
                .hasMessageContaining("no-key.pem: there is no such file")
                .hasMessageContaining("account north: the client id is empty or holds blanks")
                .hasMessageContaining("account north: the public key is the half of your own private key");
        assertThatThrownBy(() -> AlipayHk.builder().build()).hasMessageContaining("it needs an account");
    }

    /** A transport that can be closed. */
    private static final class Closeable implements Transport, AutoCloseable {

        private final AtomicBoolean closed = new AtomicBoolean();

        @Override
        public CompletionStage<TransportResult> exchange(SignedRequest request, BooleanSupplier mayLeave) {
            return new CompletableFuture<>();
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    @Test
    void aTransportThatWasGivenStaysOpen() {
        Closeable given = new Closeable();
        AlipayHk.builder()
                .account(AlipayHkAccount.of(ENDPOINT, CLIENT, ours.privateKey(), theirs.publicKey()))
                .transport(given)
                .build()
                .close();

        assertThat(given.closed).isFalse();
    }

    @Test
    void whatDoesNotCloseKeepsNothingElseOpen() {
        Closeable sound = new Closeable();
        IllegalStateException first = new IllegalStateException("first");
        IllegalStateException second = new IllegalStateException("second");
        Owned owned = new Owned();
        owned.keep("a sound part", sound);
        owned.<AutoCloseable>keep("a broken part", () -> {
            throw second;
        });
        owned.<AutoCloseable>keep("the signing threads", () -> {
            throw first;
        });
        AlipayHk gateway = new AlipayHk(Map.of(), owned);

        assertThatThrownBy(gateway::close)
                .hasMessage("It could not be closed: the signing threads.")
                .hasCause(first)
                .hasSuppressedException(second);
        assertThat(sound.closed).isTrue();
        assertThatCode(gateway::close).doesNotThrowAnyException();
    }

    @Test
    void itChangesNothingOfTheProcess() {
        Set<Object> properties = new HashSet<>(System.getProperties().entrySet());
        var providers = Arrays.asList(Security.getProviders());

        AlipayHk.gateway(ENDPOINT, CLIENT, ours.privateKey(), theirs.publicKey())
                .close();

        assertThat(new HashSet<Object>(System.getProperties().entrySet())).isEqualTo(properties);
        assertThat(Arrays.asList(Security.getProviders())).isEqualTo(providers);
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("orderlane-"))
                .allMatch(Thread::isDaemon);
    }

    private static Object bareGateway(Path privateKey) throws Throwable {
        ClassLoader bare = new WithoutJars(
                AlipayHkTest.class.getClassLoader(),
                "com.amazon.corretto.",
                "org.bouncycastle.",
                "io.vertx.",
                "io.netty.");
        Method gateway = bare.loadClass(AlipayHk.class.getName())
                .getMethod("gateway", String.class, String.class, Path.class, Path.class);
        try {
            return gateway.invoke(null, ENDPOINT, CLIENT, privateKey, theirs.publicKey());
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    @Test
    void plainPemFilesNeedNeitherBouncyCastleNorVertx() throws Throwable {
        try (AutoCloseable gateway = (AutoCloseable) bareGateway(ours.privateKey())) {
            assertThat(gateway.getClass().getName()).isEqualTo(AlipayHk.class.getName());
        }
    }

    @Test
    void anotherFormOfKeySaysWhichJarReadsIt() throws Exception {
        Path bare = Files.writeString(
                folder.resolve("bare.txt"), Files.readString(ours.privateKey()).replaceAll("-----[A-Z ]+-----", ""));

        assertThatThrownBy(() -> bareGateway(bare))
                .hasMessageContaining("bare.txt: found something else than one PEM block \"PRIVATE KEY\"")
                .hasMessageContaining("add org.bouncycastle:bcpkix-jdk18on");
    }
}
