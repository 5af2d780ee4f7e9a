package io.orderlane.alipayhk.diagnosis;

import io.orderlane.alipayhk.port.Signature;
import io.orderlane.alipayhk.protocol.SignatureHeader;
import io.orderlane.alipayhk.protocol.SignatureReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a header may have been before it was changed on its way. */
final class HeaderRepair {

    private static final Pattern BLANK_WITHIN = Pattern.compile("(?<=[A-Za-z0-9+/ ]) (?=[A-Za-z0-9+/= ])");

    record Mended(Finding finding, Signature signature) {}

    private HeaderRepair() {}

    static List<Mended> mended(String header) {
        List<Mended> mended = new ArrayList<>();
        String plus = BLANK_WITHIN.matcher(header).replaceAll("+");
        add(mended, header, plus, new Finding(UsualMistake.PLUS_TURNED_BLANK, "with plus signs it is readable"));
        String once = header.replace("%25", "%");
        add(mended, header, once, new Finding(UsualMistake.ENCODED_TWICE, "decoded twice it is readable"));
        return mended;
    }

    private static void add(List<Mended> mended, String header, String changed, Finding finding) {
        if (!changed.equals(header)) {
            read(changed).ifPresent(signature -> mended.add(new Mended(finding, signature)));
        }
    }

    static Optional<Signature> read(String header) {
        return SignatureHeader.read(header)
                .fold(found -> Optional.of(found.signature()), malformed -> Optional.empty());
    }

    static String why(String header) {
        return SignatureHeader.read(header).fold(found -> "", SignatureReading.Malformed::why);
    }
}
