package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.Signature;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The key=value pairs of a header that has the shape of {@code Signature}. */
final class SignaturePairs {

    private static final String EXPECTED =
            "; expected algorithm=RSA256,keyVersion=1,signature=<URL-encoded Base64> (API fundamentals, Signature)";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{0,9}");

    private final Map<String, String> pairs = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static SignaturePairs of(String header) {
        SignaturePairs read = new SignaturePairs();
        for (String pair : header.split(",", -1)) {
            read.keep(pair);
        }
        return read;
    }

    /** Splits at the first equals sign only: Base64 may end in more of them. */
    private void keep(String pair) {
        int sign = pair.indexOf('=');
        if (sign > 0) {
            pairs.put(pair.substring(0, sign).strip(), pair.substring(sign + 1).strip());
        }
    }

    SignatureReading toReading() {
        String value = pairs.getOrDefault("signature", "");
        if (value.isEmpty()) {
            return new SignatureReading.Malformed("there is no signature=… pair in it" + EXPECTED);
        }
        if (!keyVersionIsNumber()) {
            return new SignatureReading.Malformed("its keyVersion is not a whole number" + EXPECTED);
        }
        return read(value);
    }

    private SignatureReading read(String value) {
        Optional<byte[]> bytes = SignatureValue.decode(value);
        return bytes.<SignatureReading>map(found -> new SignatureReading.Found(
                        new Signature(algorithm(), keyVersion(), SignatureValue.base64(found))))
                .orElseGet(() -> new SignatureReading.Malformed("its signature value is not Base64" + EXPECTED));
    }

    /** The pages' default is RSA256; an older page of AlipayHK spells it {@code sha256withrsa}. */
    private String algorithm() {
        String named = pairs.getOrDefault("algorithm", Signature.RSA256).toUpperCase(Locale.ROOT);
        return named.equals("SHA256WITHRSA") ? Signature.RSA256 : named;
    }

    private boolean keyVersionIsNumber() {
        return NUMBER.matcher(pairs.getOrDefault("keyVersion", "")).matches();
    }

    private OptionalInt keyVersion() {
        String version = pairs.getOrDefault("keyVersion", "");
        return version.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(version));
    }
}
