package io.orderlane.sandbox.protocol;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Signature} header, read leniently: names in any case, pairs in any order, blanks around them, unknown
 * pairs ignored. Left out, the algorithm is RSA256 and the key version null, which means the newest key.
 */
public record SignatureHeader(String algorithm, @Nullable String keyVersion, String value) {

    public static SignatureHeader read(String header) throws MalformedSignature {
        Map<String, String> pairs = pairs(header);
        String value = pairs.get("signature");
        if (value == null || value.isEmpty()) {
            throw new MalformedSignature("the Signature header has no pair signature=<value>");
        }
        return new SignatureHeader(pairs.getOrDefault("algorithm", "RSA256"), pairs.get("keyversion"), value);
    }

    /** Writes the header as the pages print it, without blanks. */
    public String write() {
        return "algorithm=" + algorithm + ",keyVersion=" + keyVersion + ",signature=" + value;
    }

    /** RSA256 is SHA256withRSA; an older page of the same site writes the latter. */
    public boolean isRsa256() {
        String name = algorithm.toLowerCase(Locale.ROOT);
        return name.equals("rsa256") || name.equals("sha256withrsa");
    }

    private static Map<String, String> pairs(String header) {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : header.split(",", -1)) {
            // only the first equals sign divides: a raw Base64 value may end in some
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.putIfAbsent(
                        pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        pair.substring(equals + 1).strip());
            }
        }
        return pairs;
    }
}
