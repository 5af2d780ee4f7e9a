package io.orderlane.alipayhk.diagnosis;

import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.alipayhk.port.Signature;
import io.orderlane.alipayhk.protocol.SigningInput;
import java.util.ArrayList;
import java.util.List;

/** A signature whose key is known; what was signed is still to be found. */
record KeyKnown(PublicKeys.Entry entry, SignedDigest digest, Signature signature) {

    private static final String KNOWN = "the signature was made with the given key, so key, algorithm and encoding are"
            + " right: what was signed differs in path, Client-Id, time or body. Another Client-Id, path or host cannot be"
            + " guessed, only tried: offer candidates";

    Inspection explain(SigningInput given, Search search) {
        List<Finding> findings = new ArrayList<>(ofTheKey());
        List<Finding> content = search.explain(given, digest);
        boolean contentKnown = !content.isEmpty() || digest.isOf(given.toBytes());
        findings.addAll(content);
        return new Inspection.Invalid(List.copyOf(findings), contentKnown ? "" : KNOWN, contentKnown);
    }

    private List<Finding> ofTheKey() {
        List<Finding> findings = new ArrayList<>();
        if (!digest.isSha256()) {
            findings.add(new Finding(UsualMistake.OTHER_DIGEST, "signed with " + digest.algorithm()));
        }
        boolean serves = entry.version().isEmpty()
                || signature.keyVersion().isEmpty()
                || entry.version().equals(signature.keyVersion());
        if (!serves) {
            findings.add(new Finding(UsualMistake.WRONG_KEY_VERSION, "the key for " + entry.name() + " fits"));
        }
        return findings;
    }
}
