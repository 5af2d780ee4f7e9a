package io.orderlane.app.doctor;

import io.orderlane.app.access.Tokens;
import java.util.List;

/** Whether the tokens in use are those of the tokens file, where there is one. */
final class TokensCheck implements Check {

    private final Tokens tokens;

    TokensCheck(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public List<Finding> look() {
        if (!tokens.required()) {
            return List.of(Finding.ok(name(), "no token is asked for; the service listens on this machine only"));
        }
        return List.of(tokens.fault()
                .map(fault -> Finding.bad(
                        name(),
                        "http.tokens-file changed and is wrong: " + fault,
                        "The tokens from before stay good. Mend the file before the next start, which it would stop; a mended"
                                + " file is read by itself, and `orderlane tokens new NAME` makes a line."))
                .orElseGet(() -> Finding.ok(name(), "those of http.tokens-file are in use")));
    }
}
