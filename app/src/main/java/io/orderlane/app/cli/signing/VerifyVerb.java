package io.orderlane.app.cli.signing;

import io.orderlane.alipayhk.bouncycastle.KeyReader;
import io.orderlane.alipayhk.bouncycastle.UnusableKeyException;
import io.orderlane.alipayhk.diagnosis.Hints;
import io.orderlane.alipayhk.diagnosis.Inspection;
import io.orderlane.alipayhk.diagnosis.SignatureInspector;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.jca.RsaVerifier;
import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.json.TreeJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code orderlane verify}. */
@Command(
        name = "verify",
        description = "Says whether a signature is VALID or INVALID, and which usual mistake explains it.",
        mixinStandardHelpOptions = true)
public final class VerifyVerb implements Callable<Integer> {

    private final Console console;

    @Mixin
    private MessageOptions message = new MessageOptions();

    @Option(names = "--signature", paramLabel = "H", required = true, description = "The Signature header's value.")
    private String signature = "";

    @Option(
            names = "--public-key",
            paramLabel = "F",
            required = true,
            description = "The signer's key, or several: PEM or Base64, SPKI, PKCS#1 or certificate.")
    private List<Path> publicKeys = new ArrayList<>();

    @Option(names = "--other-client-id", paramLabel = "C", description = "A Client-Id it may have been signed for.")
    private List<String> otherClientIds = new ArrayList<>();

    @Option(names = "--other-path", paramLabel = "P", description = "A path it may have been signed for.")
    private List<String> otherPaths = new ArrayList<>();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    public VerifyVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PublicKeys keys = keys();
        SignatureInspector inspector = new SignatureInspector(new RsaVerifier(keys, RsaProviders.jdk()), keys, hints());
        Inspection found = inspector.inspect(message.input(console.in()), signature);
        InspectionText text = new InspectionText(found);
        if (json) {
            console.out().println(TreeJson.write(text.tree()));
        } else {
            text.lines(console.style()).forEach(console.out()::println);
        }
        return (found instanceof Inspection.Valid ? ExitCode.DONE : ExitCode.SIGNATURE_INVALID).number();
    }

    /** The configured client id is the one that people mix up most. */
    private Hints hints() {
        List<String> clients = new ArrayList<>(otherClientIds);
        String configured = console.environment().getOrDefault("ORDERLANE_ALIPAYHK_CLIENT_ID", "");
        if (!configured.isBlank()) {
            clients.add(configured);
        }
        return new Hints(clients, otherPaths, List.of());
    }

    private PublicKeys keys() {
        PublicKeys keys = PublicKeys.none();
        KeyReader reader = new KeyReader(RsaProviders.jdk());
        try {
            for (Path file : publicKeys) {
                keys = keys.and(OptionalInt.empty(), reader.publicKey(file));
            }
        } catch (UnusableKeyException unusable) {
            throw new CommandFailure(ExitCode.CONFIGURATION, String.valueOf(unusable.getMessage()), unusable);
        }
        return keys;
    }
}
