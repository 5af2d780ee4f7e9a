package io.orderlane.alipayhk.diagnosis;

import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.protocol.SigningInput;

/** An input that may have been signed instead, and what that would prove. */
record Suspect(Finding finding, SigningInput input) {

    static Suspect body(UsualMistake mistake, String detail, SigningInput given, Bytes body) {
        SigningInput input = new SigningInput(given.method(), given.path(), given.clientId(), given.time(), body);
        return new Suspect(new Finding(mistake, detail), input);
    }

    static Suspect body(UsualMistake mistake, String detail, SigningInput given, String body) {
        return body(mistake, detail, given, Bytes.utf8(body));
    }

    static Suspect path(String path, SigningInput given) {
        return of(UsualMistake.WRONG_PATH, given, given.method(), path, given.clientId(), given.time());
    }

    static Suspect method(String method, SigningInput given) {
        return of(UsualMistake.METHOD, given, method, given.path(), given.clientId(), given.time());
    }

    static Suspect clientId(UsualMistake mistake, String clientId, SigningInput given) {
        return of(mistake, given, given.method(), given.path(), clientId, given.time());
    }

    static Suspect time(UsualMistake mistake, String time, SigningInput given) {
        return of(mistake, given, given.method(), given.path(), given.clientId(), time);
    }

    private static Suspect of(
            UsualMistake mistake, SigningInput given, String method, String path, String clientId, String time) {
        String signed = switch (mistake) {
            case WRONG_PATH -> path;
            case METHOD -> method;
            case CLIENT_ID_FORM, OTHER_CLIENT_ID -> clientId;
            default -> time;
        };
        return new Suspect(
                new Finding(mistake, "signed was \"" + signed + "\""),
                new SigningInput(method, path, clientId, time, given.body()));
    }
}
