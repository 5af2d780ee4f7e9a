package io.orderlane.benchmarks.endtoend;

import io.orderlane.alipayhk.signing.ProviderChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is asked for on the command line. */
@Command(name = "EndToEnd", mixinStandardHelpOptions = true)
final class EndToEndOptions {

    @Option(names = "--store", description = "sqlite or postgresql; both when not given")
    private Setup.@Nullable Store store;

    @Option(
            names = "--provider",
            split = ",",
            description = "accp, jdk or bouncycastle; when not given, accp on both stores and jdk on SQLite")
    private List<ProviderChoice> providers = List.of();

    @Option(names = "--unsigned", description = "only what is measured without signing: one instance and three")
    private boolean unsigned;

    @Option(names = "--quick", description = "a first look: short, and writes nothing")
    private boolean quick;

    @Option(names = "--jfr", description = "a file in which to record the first service with Java Flight Recorder")
    private @Nullable Path recording;

    @Parameters(arity = "0..1", description = "the page to write; docs/performance.md when not given")
    private Path page = Path.of("docs", "performance.md");

    /** What to measure, in this order. */
    List<Setup> setups() {
        List<Setup> setups = new ArrayList<>();
        if (!unsigned && store != Setup.Store.POSTGRESQL) {
            chosen(List.of(ProviderChoice.ACCP, ProviderChoice.JDK))
                    .forEach(provider -> setups.add(Setup.one(Setup.Store.SQLITE, provider)));
        }
        if (!unsigned && store != Setup.Store.SQLITE) {
            chosen(List.of(ProviderChoice.ACCP))
                    .forEach(provider -> setups.add(Setup.one(Setup.Store.POSTGRESQL, provider)));
        }
        if (unsigned || isEverything()) {
            setups.add(Setup.unsigned(1));
            setups.add(Setup.unsigned(3));
        }
        return setups;
    }

    private List<ProviderChoice> chosen(List<ProviderChoice> usual) {
        return providers.isEmpty() ? usual : providers;
    }

    /** A section is written whole or not at all. */
    boolean writes() {
        return isEverything() && !quick && recording == null;
    }

    private boolean isEverything() {
        return store == null && providers.isEmpty() && !unsigned;
    }

    Pace pace() {
        return quick ? Pace.QUICK : Pace.FULL;
    }

    @Nullable
    Path recording() {
        return recording;
    }

    Path page() {
        return page;
    }
}
