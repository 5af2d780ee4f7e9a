package io.orderlane.app.cli.signing;

import io.orderlane.alipayhk.bouncycastle.KeyReader;
import io.orderlane.alipayhk.bouncycastle.UnusableKeyException;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.protocol.SignatureHeader;
import io.orderlane.alipayhk.protocol.SigningInput;
import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Tree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code orderlane sign}. */
@Command(name = "sign", description = "Prints the Signature header of a request.", mixinStandardHelpOptions = true)
public final class SignVerb implements Callable<Integer> {

    private final Console console;

    @Mixin
    private MessageOptions message = new MessageOptions();

    @Option(
            names = "--private-key",
            paramLabel = "F",
            required = true,
            description = "The key to sign with: PEM or Base64, PKCS#8 or PKCS#1.")
    private Path privateKey = Path.of("");

    @Option(
            names = "--key-version",
            paramLabel = "N",
            description = "The version AlipayHK knows it by, from 0, or none to leave it out; 1 unless given.")
    private String keyVersion = "1";

    @Option(names = "--explain", description = "Shows on stderr what was signed, control characters visible.")
    private boolean explain;

    @Option(names = "--json", description = "As JSON, with the string that was signed.")
    private boolean json;

    public SignVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SigningInput input = message.input(console.in());
        byte[] signed = input.toBytes();
        String header = SignatureHeader.write(signer().sign(signed));
        if (explain) {
            explain(signed);
        }
        console.out().println(json ? json(header, signed) : header);
        return ExitCode.DONE.number();
    }

    private RsaSigner signer() {
        try {
            var provider = RsaProviders.jdk();
            return new RsaSigner(new KeyReader(provider).privateKey(privateKey), keyVersion(), provider);
        } catch (UnusableKeyException unusable) {
            throw new CommandFailure(ExitCode.CONFIGURATION, String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private OptionalInt keyVersion() {
        if (keyVersion.equalsIgnoreCase("none")) {
            return OptionalInt.empty();
        }
        if (!keyVersion.matches("[0-9]{1,9}")) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--key-version is a whole number from 0, or none to leave it out; found " + Quoted.of(keyVersion)
                            + ".");
        }
        return OptionalInt.of(Integer.parseInt(keyVersion));
    }

    private void explain(byte[] signed) {
        console.err().println("Signed with SHA-256 and RSA (PKCS#1 v1.5): " + signed.length + " bytes,");
        console.err().println("<METHOD> <path>␊<Client-Id>.<Request-Time>.<body>, nothing after the body:");
        console.err().println(VisibleText.of(new String(signed, StandardCharsets.UTF_8)));
    }

    private static String json(String header, byte[] signed) {
        return TreeJson.write(new Tree.Obj.Builder()
                .text("signature", header)
                .text("stringToSign", new String(signed, StandardCharsets.UTF_8))
                .number("bytes", signed.length)
                .build());
    }
}
