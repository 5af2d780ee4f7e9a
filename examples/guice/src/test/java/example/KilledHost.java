package example;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.orderlane.alipayhk.AlipayHkAccount;
import io.orderlane.testkit.host.AlipayHkSandbox;
import io.orderlane.testkit.host.MerchantAccount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process with a running host that dies right after a commit, as by kill -9. */
final class KilledHost {

    static final int EXIT = 137;

    private KilledHost() {}

    /** Runs it until it is dead; returns its exit code. */
    static int run(Path folder, AlipayHkSandbox alipayHk) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledHost.class.getName(),
                folder.toString(),
                alipayHk.endpoint()));
        for (String name : List.of("harbour", "peak")) {
            MerchantAccount merchant = alipayHk.account(name);
            command.addAll(List.of(
                    merchant.clientId(),
                    merchant.privateKeyFile().toString(),
                    merchant.publicKeyFile().toString()));
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
        try {
            return process.waitFor(40, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } finally {
            process.destroyForcibly();
        }
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        AlipayHkAccount harbour = AlipayHkAccount.of(args[1], args[2], Path.of(args[3]), Path.of(args[4]));
        AlipayHkAccount peak = AlipayHkAccount.of(args[1], args[5], Path.of(args[6]), Path.of(args[7]));
        Injector injector = Guice.createInjector(
                new RideModule(RideDatabase.open(folder.resolve("rides.db")), folder, harbour, peak));
        injector.getInstance(RideHost.class).start();
        Rides rides = injector.getInstance(Rides.class);
        rides.inTransaction(connection ->
                rides.taken(connection, new Ride("harbour", "R-1001", "2160220000000001", "AB1234")));
        Runtime.getRuntime().halt(EXIT);
    }
}
