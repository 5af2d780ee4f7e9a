package io.orderlane.app.cli.input;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.ExitCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** The file a person named, or standard input for {@code -}. */
public final class UpdateSource {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String name;
    private final InputStream standardInput;

    public UpdateSource(String name, InputStream standardInput) {
        this.name = name;
        this.standardInput = standardInput;
    }

    /** Its updates, one after another; close them. Throws {@link CommandFailure} when it cannot be read. */
    public UpdateLines open() {
        return new UpdateLines(stream());
    }

    public byte[] bytes() {
        try (InputStream in = stream()) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    private InputStream stream() {
        try {
            return withoutByteOrderMark(
                    new BufferedInputStream(name.equals("-") ? standardInput : Files.newInputStream(Path.of(name))));
        } catch (IOException missing) {
            throw unreadable(missing);
        }
    }

    /** Some editors write a byte order mark before UTF-8. */
    private static InputStream withoutByteOrderMark(InputStream in) throws IOException {
        in.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            in.reset();
        }
        return in;
    }

    private CommandFailure unreadable(IOException why) {
        String found = why instanceof NoSuchFileException
                ? "there is no such file"
                : "it cannot be read (" + why.getClass().getSimpleName() + ")";
        return new CommandFailure(ExitCode.USAGE, name + ": " + found + ". Name a file, or - for standard input.", why);
    }
}
