package example;

import static io.orderlane.testkit.host.PhoneAssertions.assertThat;
import static io.orderlane.testkit.host.PhoneAssertions.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderlane.testkit.host.AlipayHkSandbox;
import io.orderlane.testkit.host.MerchantAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The host as a process of its own that is killed, started again and told to stop, as an operator would do it. */
class KillTest {

    private static final String PASSENGER = "2160220000000001";

    @RegisterExtension
    static final AlipayHkSandbox alipayhk =
            AlipayHkSandbox.builder().account("kowloon").account("central").start();

    @TempDir
    Path folder;

    @Test
    void whatWasCommittedBeforeAKillIsDeliveredAfterTheRestartAndAStopIsGraceful() throws Exception {
        alipayhk.sandbox().stopListening();
        Process killed = host("kowloon", "R-1");
        awaitCommit("R-1");
        killed.destroyForcibly().waitFor(); // SIGKILL
        assertThat(alipayhk.sandbox().orders()).isEmpty();

        alipayhk.sandbox().listenAgain();
        Process again = host("central", "R-2");
        awaitCommit("R-2");
        assertThat(phone(PASSENGER).order("R-1")).within(Duration.ofSeconds(30)).shows("AB1234");
        assertThat(phone(PASSENGER).order("R-2")).within(Duration.ofSeconds(30)).shows("AB1234");

        again.destroy(); // SIGTERM
        assertThat(again.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(again.exitValue()).isEqualTo(143);
        assertThat(log("R-2")).doesNotContain("ERROR", "Exception");
    }

    /** The host on the folder of this test, which reports one ride of a merchant at its start. */
    private Process host(String merchant, String number) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ReportingShop.class.getName(),
                merchant,
                number,
                PASSENGER,
                "--shop.folder=" + folder));
        for (String name : List.of("kowloon", "central")) {
            MerchantAccount account = alipayhk.account(name);
            String key = "--orderlane.accounts." + name + ".";
            command.add(key + "endpoint=" + alipayhk.endpoint());
            command.add(key + "client-id=" + account.clientId());
            command.add(key + "private-key-file=" + account.privateKeyFile());
            command.add(key + "public-key-file=" + account.publicKeyFile());
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(number + ".log").toFile())
                .start();
    }

    private void awaitCommit(String number) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(log(number)).contains(ReportingShop.COMMITTED));
    }

    private String log(String number) throws IOException {
        return Files.readString(folder.resolve(number + ".log"));
    }

    @AfterEach
    void show() throws IOException {
        System.out.println(log("R-1") + log("R-2"));
    }
}
