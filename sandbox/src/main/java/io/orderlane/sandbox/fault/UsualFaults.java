package io.orderlane.sandbox.fault;

import static java.util.Map.entry;

import java.util.Map;
import java.util.TreeMap;

/** Each kind of misbehaviour with the values that docs/sandbox.md shows, by its name in JSON. */
final class UsualFaults {

    private static final Map<String, Misbehaviour> BY_KIND = new TreeMap<>(Map.ofEntries(
            entry("delay", new Misbehaviour.Delay(500, false)),
            entry("result", new Misbehaviour.AnswerWith("U", "UNKNOWN_EXCEPTION", null, false, false)),
            entry("http", new Misbehaviour.HttpStatus(503, 0, false)),
            entry("drop", new Misbehaviour.DropConnection(false)),
            entry("wrong-signature", new Misbehaviour.WrongSignature()),
            entry("missing-signature", new Misbehaviour.MissingSignature()),
            entry("unknown-key-version", new Misbehaviour.UnknownKeyVersion("99")),
            entry("other-algorithm", new Misbehaviour.OtherAlgorithm("ECC224")),
            entry("foreign-client-id", new Misbehaviour.ForeignClientId("ANOTHER-CLIENT")),
            entry("other-time", new Misbehaviour.OtherTime(-3600)),
            entry("encrypted", new Misbehaviour.Encrypted()),
            entry("content-encoded", new Misbehaviour.ContentEncoded()),
            entry("body", new Misbehaviour.OtherBody(null, "UTF-16")),
            entry("status", new Misbehaviour.OtherStatus(404)),
            entry("large-header", new Misbehaviour.LargeHeader(9000)),
            entry("cut-body", new Misbehaviour.CutBody(10)),
            entry("slow-drip", new Misbehaviour.SlowDrip(20, 50))));

    private UsualFaults() {}

    static Misbehaviour of(String kind) {
        Misbehaviour known = BY_KIND.get(kind);
        if (known == null) {
            throw new IllegalArgumentException("There is no fault \"" + kind + "\"; there is "
                    + String.join(", ", BY_KIND.keySet()) + " (docs/sandbox.md, Misbehaving).");
        }
        return known;
    }
}
