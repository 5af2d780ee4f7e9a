package io.orderlane.alipayhk.diagnosis;

import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.alipayhk.port.Signature;
import io.orderlane.alipayhk.port.SignatureCheck;
import io.orderlane.alipayhk.port.SignatureVerifier;
import io.orderlane.alipayhk.protocol.SignatureHeader;
import io.orderlane.alipayhk.protocol.SigningInput;
import io.orderlane.core.field.Quoted;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells whether a signature fits and, if not, which usual mistake explains it. A mistake is named only when the
 * signature fits once the mistake is undone, or when it is certain by itself (another key, a cut value). A mere
 * suspicion is never printed.
 */
public final class SignatureInspector {

    private final SignatureVerifier verifier;
    private final PublicKeys keys;
    private final Search search;

    /** The verifier decides with these same keys; the hints are tried beside what can be guessed. */
    public SignatureInspector(SignatureVerifier verifier, PublicKeys keys, Hints hints) {
        this.verifier = verifier;
        this.keys = keys;
        this.search = new Search(hints);
    }

    /** Inspects what is claimed to have been signed against a {@code Signature} header. */
    public Inspection inspect(SigningInput given, String header) {
        Optional<Signature> read = HeaderRepair.read(header);
        return read.map(signature -> judge(given, header, signature))
                .orElseGet(() -> mistreated(given, header)
                        .orElseGet(() -> invalid(UsualMistake.MALFORMED_HEADER, HeaderRepair.why(header))));
    }

    private Inspection judge(SigningInput given, String header, Signature signature) {
        SignatureCheck check = verifier.verify(given.toBytes(), signature);
        return check.fold(
                fits -> valid(fits, header, signature),
                doesNotFit -> mistreated(given, header).orElseGet(() -> explain(given, signature)));
    }

    private static Inspection valid(SignatureCheck.Fits fits, String header, Signature signature) {
        Stream<String> otherKey = fits.asAnnounced()
                ? Stream.empty()
                : Stream.of("no key is registered for the announced version; the key for " + fits.key() + " fits");
        Stream<String> otherForm = header.equals(SignatureHeader.write(signature))
                ? Stream.empty()
                : Stream.of("the header is readable, but not written as the pages show it: "
                        + "algorithm=RSA256,keyVersion=1,signature=<URL-encoded Base64>");
        return new Inspection.Valid(
                fits.key(), Stream.concat(otherKey, otherForm).toList());
    }

    private Optional<Inspection> mistreated(SigningInput given, String header) {
        return HeaderRepair.mended(header).stream()
                .filter(mended ->
                        verifier.verify(given.toBytes(), mended.signature()).isGood())
                .map(mended -> (Inspection) new Inspection.Invalid(List.of(mended.finding()), "", true))
                .findFirst();
    }

    private Inspection explain(SigningInput given, Signature signature) {
        if (!signature.algorithm().equals(Signature.RSA256)) {
            return invalid(UsualMistake.OTHER_ALGORITHM, "the header names " + Quoted.of(signature.algorithm()));
        }
        byte[] value = Base64.getDecoder().decode(signature.base64());
        for (PublicKeys.Entry entry : keys.all()) {
            Optional<SignedDigest> digest = SignedDigest.recover(entry.key(), value);
            if (digest.isPresent()) {
                return new KeyKnown(entry, digest.get(), signature).explain(given, search);
            }
        }
        return otherKey(value);
    }

    private Inspection otherKey(byte[] value) {
        List<Integer> lengths = keys.all().stream()
                .map(entry -> (entry.key().getModulus().bitLength() + 7) / 8)
                .distinct()
                .toList();
        return lengths.contains(value.length)
                ? invalid(UsualMistake.OTHER_KEY, "tried: " + keys.names())
                : invalid(UsualMistake.VALUE_CUT, "it has " + value.length + " bytes, the key's has " + lengths);
    }

    private static Inspection invalid(UsualMistake mistake, String detail) {
        return new Inspection.Invalid(List.of(new Finding(mistake, detail)), "", false);
    }
}
