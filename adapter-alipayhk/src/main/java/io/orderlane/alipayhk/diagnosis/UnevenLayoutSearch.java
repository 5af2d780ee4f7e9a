package io.orderlane.alipayhk.diagnosis;

import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.protocol.SigningInput;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The body was laid out by hand: a line break after some commas and not after others. Tried for bodies of a few members
 * only, since every comma doubles the number of layouts.
 */
final class UnevenLayoutSearch {

    private static final int MOST_COMMAS = 9;
    private static final int LARGEST = 4 * 1024;
    private static final String MARK = ",\u0000";

    private static final List<String> COLONS = List.of(":", ": ");
    private static final List<String> FLAT = List.of(",", ", ");
    private static final List<String> BROKEN = List.of(",\n", ",\n ", ",\n  ", ",\n    ", ",\n\t");
    private static final List<String> ENDS = List.of("", "\n");

    private UnevenLayoutSearch() {}

    /** How the digest came about, if this way. */
    static Optional<Finding> explain(SigningInput given, SignedDigest digest) {
        return given.body().size() > LARGEST
                ? Optional.empty()
                : COLONS.stream()
                        .filter(colon -> fits(given, digest, colon))
                        .findFirst()
                        .map(colon -> new Finding(
                                UsualMistake.JSON_LAYOUT,
                                "signed with a line break after some commas and not after others"));
    }

    private static boolean fits(SigningInput given, SignedDigest digest, String colon) {
        return new JsonLayout("", "", colon, MARK)
                .of(given.body().toUtf8())
                .map(text -> text.split(Pattern.quote(MARK), -1))
                .filter(members -> members.length > 1 && members.length - 1 <= MOST_COMMAS)
                .filter(members -> anyFits(given, digest, members))
                .isPresent();
    }

    private static boolean anyFits(SigningInput given, SignedDigest digest, String[] members) {
        for (String flat : FLAT) {
            for (String broken : BROKEN) {
                for (String end : ENDS) {
                    if (anyBreaks(given, digest, members, flat, broken, end)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Each bit of a number says whether one comma has its line break. */
    private static boolean anyBreaks(
            SigningInput given, SignedDigest digest, String[] members, String flat, String broken, String end) {
        for (int breaks = 1; breaks < 1 << (members.length - 1); breaks++) {
            StringBuilder text = new StringBuilder(members[0]);
            for (int comma = 1; comma < members.length; comma++) {
                text.append((breaks & (1 << (comma - 1))) == 0 ? flat : broken).append(members[comma]);
            }
            if (digest.isOf(with(given, text.append(end).toString()))) {
                return true;
            }
        }
        return false;
    }

    private static byte[] with(SigningInput given, String body) {
        return new SigningInput(given.method(), given.path(), given.clientId(), given.time(), Bytes.utf8(body))
                .toBytes();
    }
}
