package io.orderlane.alipayhk.diagnosis;

import io.orderlane.alipayhk.protocol.SigningInput;
import java.util.List;
import java.util.Optional;

/** Tries one mistake at a time, then two together: a few thousand digests, some tens of milliseconds. */
final class Search {

    private static final int LARGEST_FOR_PAIRS = 16 * 1024;

    private final List<Guess> guesses;

    Search(Hints hints) {
        HeadGuesses head = new HeadGuesses(hints);
        this.guesses = List.of(
                BodyGuesses::otherEnd,
                BodyGuesses::otherLineEnds,
                BodyGuesses::otherLayout,
                BodyGuesses::otherEscapes,
                BodyGuesses::otherEncoding,
                head::otherPath,
                HeadGuesses::otherMethod,
                head::otherClientId,
                HeadGuesses::otherTimeForm);
    }

    /** The mistakes that together explain the digest; empty when none do. */
    List<Finding> explain(SigningInput given, SignedDigest digest) {
        if (digest.isOf(given.toBytes())) {
            return List.of();
        }
        return single(given, digest)
                .or(() -> SeparatorSearch.explain(given, digest))
                .map(List::of)
                .or(() -> pair(given, digest))
                .or(() -> fitting(HeadGuesses.nearbyTime(given), digest).map(List::of))
                .or(() -> UnevenLayoutSearch.explain(given, digest).map(List::of))
                .orElse(List.of());
    }

    private Optional<Finding> single(SigningInput given, SignedDigest digest) {
        return guesses.stream()
                .flatMap(guess -> fitting(guess.suspects(given), digest).stream())
                .findFirst();
    }

    private Optional<List<Finding>> pair(SigningInput given, SignedDigest digest) {
        if (given.body().size() > LARGEST_FOR_PAIRS) {
            return Optional.empty();
        }
        return guesses.stream()
                .flatMap(
                        guess -> guess.suspects(given).stream().flatMap(first -> second(guess, first, digest).stream()))
                .findFirst();
    }

    private Optional<List<Finding>> second(Guess used, Suspect first, SignedDigest digest) {
        return guesses.stream()
                .filter(guess -> guess != used)
                .flatMap(guess -> fitting(guess.suspects(first.input()), digest).stream())
                .map(finding -> List.of(first.finding(), finding))
                .findFirst();
    }

    private static Optional<Finding> fitting(List<Suspect> suspects, SignedDigest digest) {
        return suspects.stream()
                .filter(suspect -> digest.isOf(suspect.input().toBytes()))
                .map(Suspect::finding)
                .findFirst();
    }
}
