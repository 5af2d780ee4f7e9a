package io.orderlane.app.cli.keys;

import io.orderlane.alipayhk.bouncycastle.KeyPairs;
import io.orderlane.alipayhk.bouncycastle.NewKeyFiles;
import io.orderlane.alipayhk.bouncycastle.NewKeyPair;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** Makes a pair and prints where it is. */
final class NewKeys {

    private final Console console;
    private final boolean json;

    NewKeys(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    int write(Path folder) {
        NewKeyPair pair = new KeyPairs(RsaProviders.jdk()).generate();
        NewKeyFiles files = onDisk(pair, folder);
        if (json) {
            console.out()
                    .println(TreeJson.write(new Tree.Obj.Builder()
                            .text("privateKey", files.privateKey())
                            .text("publicKey", files.publicKey())
                            .text("publicKeyBase64", pair.publicBase64())
                            .build()));
        } else {
            console.out().println(files.privateKey());
            console.out().println(files.publicKey());
        }
        console.err().println("Give the public key to AlipayHK; keep the private one, which only its owner can read.");
        return ExitCode.DONE.number();
    }

    private static NewKeyFiles onDisk(NewKeyPair pair, Path folder) {
        try {
            return NewKeyFiles.write(pair, folder);
        } catch (FileAlreadyExistsException there) {
            throw new CommandFailure(
                    ExitCode.CONFIGURATION,
                    there.getFile() + " is already there, and a key is never overwritten. Name another folder.",
                    there);
        } catch (IOException unwritable) {
            throw new CommandFailure(
                    ExitCode.CONFIGURATION,
                    "The folder " + folder + " cannot be written ("
                            + unwritable.getClass().getSimpleName() + "). Name one that can.",
                    unwritable);
        }
    }
}
