package io.orderlane.alipayhk.diagnosis;

import io.orderlane.alipayhk.protocol.SigningInput;
import java.util.List;
import java.util.stream.Stream;

/** Not POST, or not in upper case. */
final class MethodGuess implements Guess {

    @Override
    public List<Suspect> suspects(SigningInput given) {
        return Stream.of("POST", "post", "Post", "GET", "PUT")
                .filter(method -> !method.equals(given.method()))
                .map(method -> Suspect.method(method, given))
                .toList();
    }
}
