package io.orderlane.alipayhk.diagnosis;

import io.orderlane.alipayhk.port.Bytes;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The digest inside a signature, with its JDK name. An RSA signature is a padded digest raised to the private key; the
 * public key brings it back (RFC 8017, 8.2.2). When it comes back well-formed, this key made the signature, whatever
 * was signed. To test an input then costs a digest instead of a verification.
 */
record SignedDigest(String algorithm, Bytes value) {

    /** DER of DigestInfo up to the digest (RFC 8017, 9.2, notes). */
    private static final Map<String, String> PREFIXES = Map.of(
            "MD5", "3020300c06082a864886f70d020505000410",
            "SHA-1", "3021300906052b0e03021a05000414",
            "SHA-224", "302d300d06096086480165030402040500041c",
            "SHA-256", "3031300d060960864801650304020105000420",
            "SHA-384", "3041300d060960864801650304020205000430",
            "SHA-512", "3051300d060960864801650304020305000440");

    /** Empty when another key made the signature, or with another padding. */
    static Optional<SignedDigest> recover(RSAPublicKey key, byte[] signature) {
        BigInteger value = new BigInteger(1, signature);
        if (value.compareTo(key.getModulus()) >= 0) {
            return Optional.empty();
        }
        BigInteger padded = value.modPow(key.getPublicExponent(), key.getModulus());
        return unpadded(padded.toByteArray(), (key.getModulus().bitLength() + 7) / 8);
    }

    /** Reads 00 01 FF … FF 00 and the DigestInfo; a big integer has no leading zero byte. */
    private static Optional<SignedDigest> unpadded(byte[] padded, int length) {
        if (padded.length != length - 1 || padded[0] != 1) {
            return Optional.empty();
        }
        int at = 1;
        while (at < padded.length && padded[at] == (byte) 0xff) {
            at++;
        }
        boolean separated = at > 8 && at < padded.length && padded[at] == 0;
        return separated ? named(Arrays.copyOfRange(padded, at + 1, padded.length)) : Optional.empty();
    }

    private static Optional<SignedDigest> named(byte[] digestInfo) {
        String hex = HexFormat.of().formatHex(digestInfo);
        return PREFIXES.entrySet().stream()
                .filter(prefix -> hex.startsWith(prefix.getValue()))
                .map(prefix -> new SignedDigest(
                        prefix.getKey(),
                        Bytes.of(HexFormat.of()
                                .parseHex(hex.substring(prefix.getValue().length())))))
                .findFirst();
    }

    boolean isSha256() {
        return algorithm.equals("SHA-256");
    }

    /** Whether exactly this was signed. */
    boolean isOf(byte[] message) {
        try {
            return value.equals(Bytes.of(MessageDigest.getInstance(algorithm).digest(message)));
        } catch (NoSuchAlgorithmException unknown) {
            return false;
        }
    }
}
