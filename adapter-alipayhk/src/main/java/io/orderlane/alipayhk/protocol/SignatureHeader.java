package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.Signature;

/** The {@code Signature} header: written as AlipayHK's pages show it, read in every form its pages and siblings use. */
public final class SignatureHeader {

    /** The header's name. */
    public static final String NAME = "Signature";

    private SignatureHeader() {}

    /** {@code algorithm=RSA256,keyVersion=1,signature=<percent-encoded standard Base64>}. */
    public static String write(Signature signature) {
        StringBuilder header = new StringBuilder("algorithm=").append(signature.algorithm());
        signature
                .keyVersion()
                .ifPresent(version -> header.append(",keyVersion=").append(version));
        return header.append(",signature=")
                .append(SignatureValue.percentEncoded(signature.base64()))
                .toString();
    }

    /**
     * Reads leniently: pairs in any order, unknown ones ignored, names and algorithm in any case, blanks and line
     * breaks anywhere, the value percent-encoded, raw or URL-safe.
     */
    public static SignatureReading read(String header) {
        return SignaturePairs.of(header).toReading();
    }
}
