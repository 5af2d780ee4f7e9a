package io.orderlane.app.cli.sandbox;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings with which a service delivers to a sandbox. */
final class SandboxFacts {

    private final Map<String, String> variables = new LinkedHashMap<>();

    SandboxFacts(URI endpoint, String clientId, SandboxKeys keys) {
        variables.put("ORDERLANE_ALIPAYHK_ENDPOINT", endpoint.toString());
        variables.put("ORDERLANE_ALIPAYHK_CLIENT_ID", clientId);
        keys.merchantPrivate()
                .ifPresent(file -> variables.put(
                        "ORDERLANE_ALIPAYHK_PRIVATE_KEY_FILE",
                        file.toAbsolutePath().toString()));
        variables.put(
                "ORDERLANE_ALIPAYHK_PUBLIC_KEY_FILE",
                keys.alipayHk().publicKey().toAbsolutePath().toString());
    }

    void print(Console console, boolean json) {
        if (json) {
            Tree.Obj.Builder members = new Tree.Obj.Builder();
            variables.forEach(members::text);
            console.out().println(TreeJson.write(members.build()));
        } else {
            variables.forEach((name, value) -> console.out().println("export " + name + "=" + quoted(value)));
        }
    }

    private static String quoted(String value) {
        return value.matches("[A-Za-z0-9_./:@%+,-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
