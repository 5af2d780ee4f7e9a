package io.orderlane.app.cli.tokens;

import io.orderlane.app.access.Token;
import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orderlane tokens}. */
@Command(
        name = "tokens",
        description = "Makes a token for the service's own API (new NAME).",
        mixinStandardHelpOptions = true)
public final class TokensVerb implements Runnable {

    private static final int BYTES = 32;

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public TokensVerb(Console console) {
        this.console = console;
    }

    /** What a token allows. */
    enum Role {
        READ,
        WRITE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with tokens: new NAME.");
    }

    @Command(
            name = "new",
            description = {
                "Prints a new token, which is kept nowhere, and the line with its hash.",
                "http.tokens-file names the file that takes the line; a service that runs reads it anew."
            },
            mixinStandardHelpOptions = true)
    int make(
            @Parameters(paramLabel = "NAME", description = "Whose it is, for logs; one name may have several.")
                    String name,
            @Option(names = "--role", paramLabel = "ROLE", description = "read, or write; write unless given.")
                    @Nullable
                    Role role,
            @Option(
                            names = "--file",
                            paramLabel = "FILE",
                            description = "Adds the line to this file; on stderr unless given.")
                    @Nullable
                    Path file,
            @Option(names = "--json", description = "As JSON.") boolean json) {
        if (!name.matches("[\\p{Alnum}][\\p{Alnum}._@-]{0,63}")) {
            throw new CommandFailure(
                    ExitCode.USAGE, "NAME has 1 to 64 letters, digits and ._@-, and begins with a letter or digit.");
        }
        String token = HexFormat.of().formatHex(random());
        String word = (role == null ? Role.WRITE : role).word();
        String line = name + " " + word + " " + Token.hash(token);
        if (file != null) {
            add(file, line);
        }
        print(name, word, token, line, json);
        console.err()
                .println(
                        file == null
                                ? "Add this line to the file of http.tokens-file: " + line
                                : "The line with its hash was added to " + file + ". The token is shown only here.");
        return ExitCode.DONE.number();
    }

    private void print(String name, String role, String token, String line, boolean json) {
        console.out()
                .println(
                        json
                                ? TreeJson.write(new Tree.Obj.Builder()
                                        .text("name", name)
                                        .text("role", role)
                                        .text("token", token)
                                        .text("line", line)
                                        .build())
                                : token);
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** A new file is for its owner alone; an existing one keeps its permissions. */
    private static void add(Path file, String line) {
        try {
            create(file);
            byte[] before = Files.readAllBytes(file);
            boolean open = before.length > 0 && before[before.length - 1] != '\n';
            Files.writeString(
                    file, (open ? "\n" : "") + line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException refused) {
            throw new CommandFailure(
                    ExitCode.CONFIGURATION,
                    file + ": the line cannot be added (" + refused.getClass().getSimpleName()
                            + "). Name a file in a folder that is there.",
                    refused);
        }
    }

    private static void create(Path file) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] rights = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, rights);
        } catch (FileAlreadyExistsException there) {
            // it only gets one more line
        }
    }
}
