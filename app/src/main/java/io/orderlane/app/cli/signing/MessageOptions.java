package io.orderlane.app.cli.signing;

import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.protocol.SigningInput;
import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.input.UpdateSource;
import java.io.InputStream;
import picocli.CommandLine.Option;

/** What a signature is made over, as options. The body's bytes are taken as they are. */
final class MessageOptions {

    @Option(
            names = "--path",
            paramLabel = "P",
            required = true,
            description = "The request's path, with its query if there is one, without scheme and host.")
    private String path = "";

    @Option(
            names = "--body",
            paramLabel = "FILE",
            required = true,
            description = "The exact body; - for standard input.")
    private String body = "";

    @Option(names = "--client-id", paramLabel = "C", required = true, description = "The Client-Id header, verbatim.")
    private String clientId = "";

    @Option(
            names = "--time",
            paramLabel = "T",
            required = true,
            description = "The Request-Time (or Response-Time) header, verbatim.")
    private String time = "";

    SigningInput input(InputStream standardInput) {
        if (!path.startsWith("/")) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--path begins with /, without scheme and host, such as"
                            + " /api/open/alipay/v1/merchant/order/sync; found \"" + path + "\".");
        }
        return SigningInput.post(path, clientId, time, Bytes.of(new UpdateSource(body, standardInput).bytes()));
    }
}
