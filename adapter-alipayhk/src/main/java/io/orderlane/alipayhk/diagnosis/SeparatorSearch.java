package io.orderlane.alipayhk.diagnosis;

import io.orderlane.alipayhk.protocol.SigningInput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The right parts, put together in another way. */
final class SeparatorSearch {

    private SeparatorSearch() {}

    /** How the digest came about, if this way. */
    static Optional<Finding> explain(SigningInput given, SignedDigest digest) {
        return heads(given).entrySet().stream()
                .filter(head -> digest.isOf(withBody(head.getValue(), given)))
                .map(head -> new Finding(UsualMistake.SEPARATORS, "signed " + head.getKey()))
                .findFirst();
    }

    private static Map<String, String> heads(SigningInput given) {
        String line = given.method() + " " + given.path();
        String rest = given.clientId() + "." + given.time() + ".";
        Map<String, String> heads = new LinkedHashMap<>();
        heads.put("with CRLF after the path", line + "\r\n" + rest);
        heads.put("with the two characters \\n after the path", line + "\\n" + rest);
        heads.put("with a blank after the path", line + " " + rest);
        heads.put("with nothing after the path", line + rest);
        heads.put("without a blank after the method", given.method() + given.path() + "\n" + rest);
        heads.put("without the first line", rest);
        heads.put("with the time before the Client-Id", line + "\n" + given.time() + "." + given.clientId() + ".");
        heads.put("without a dot before the body", line + "\n" + given.clientId() + "." + given.time());
        heads.put("the body alone", "");
        return heads;
    }

    private static byte[] withBody(String head, SigningInput given) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(given.body().toArray());
        return out.toByteArray();
    }
}
