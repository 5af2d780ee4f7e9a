package io.orderlane.alipayhk.diagnosis;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What inspecting a signature found. */
public sealed interface Inspection {

    /** The signature fits by this key, {@code version 2} or {@code any version}; remarks may be made on it. */
    record Valid(String key, List<String> remarks) implements Inspection {}

    /**
     * The signature does not fit.
     *
     * @param findings the mistakes that were found; empty when no usual mistake fits
     * @param known what is certain all the same
     * @param fits whether it fits once they are all undone; otherwise they are certain, and nothing fitted yet
     */
    record Invalid(List<Finding> findings, String known, boolean fits) implements Inspection {

        /** Whether the mistake is known. */
        public boolean isExplained() {
            return !findings.isEmpty();
        }

        /** Lines for a person: each mistake with its fix, or that none fits, and what is certain. */
        public List<String> toLines() {
            Stream<String> first =
                    isExplained() ? findings.stream().map(Finding::toLine) : Stream.of("no usual mistake fits");
            return Stream.concat(first, Stream.of(known).filter(text -> !text.isEmpty()))
                    .toList();
        }
    }

    /** One answer for each case. */
    default <T> T fold(Function<Valid, T> valid, Function<Invalid, T> invalid) {
        return this instanceof Valid good ? valid.apply(good) : invalid.apply((Invalid) this);
    }
}
