package io.orderlane.alipayhk.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.alipayhk.bouncycastle.NewKeyPair;
import io.orderlane.alipayhk.bouncycastle.TestKeys;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.jca.RsaVerifier;
import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.alipayhk.port.Signature;
import io.orderlane.alipayhk.protocol.AlipayHkSettings;
import io.orderlane.alipayhk.protocol.SignatureHeader;
import io.orderlane.alipayhk.protocol.SigningInput;
import java.util.List;

/** Inputs, headers made over them, and what inspecting them must find. */
final class InspectedSamples {

    static final String PATH = AlipayHkSettings.ORDER_SERVICE_PATH;
    static final String CLIENT = "5Y00000000000001";
    static final String TIME = "2026-11-21T10:00:00+08:00";
    static final String BODY =
            "{\"merchantBizNo\":\"R-1\",\"n\":1.50,\"list\":[1,{}],\"empty\":[],\"text\":\"煤氣 \\\"a\\\" http://x \\n\"}";
    static final String PRETTY =
            "{\n  \"merchantBizNo\": \"R-1\",\n  \"n\": 1.50,\n  \"list\": [\n    1,\n    {}\n  ],\n"
                    + "  \"empty\": [],\n  \"text\": \"煤氣 \\\"a\\\" http://x \\n\"\n}";

    private InspectedSamples() {}

    static int bodyWhoseSignatureHasAPlus() {
        int number = 0;
        while (!value(given(BODY + number)).contains("+")) {
            number++;
        }
        return number;
    }

    static void assertMistake(SigningInput given, SigningInput signed, UsualMistake expected) {
        assertMistakes(inspect(given, header(signed)), expected);
    }

    static void assertMistakes(Inspection inspection, UsualMistake... expected) {
        assertThat(mistakes(inspection)).containsExactly(expected);
    }

    static List<UsualMistake> mistakes(Inspection inspection) {
        assertThat(inspection).isInstanceOf(Inspection.Invalid.class);
        return ((Inspection.Invalid) inspection)
                .findings().stream().map(Finding::mistake).toList();
    }

    static Inspection inspect(SigningInput given, String header) {
        return inspector(Hints.NONE).inspect(given, header);
    }

    static SignatureInspector inspector(Hints hints) {
        return new SignatureInspector(new RsaVerifier(keys(), RsaProviders.jdk()), keys(), hints);
    }

    static PublicKeys keys() {
        return PublicKeys.version(1, TestKeys.publicKey(TestKeys.PAIR));
    }

    static String header(SigningInput signed) {
        return SignatureHeader.write(sign(TestKeys.PAIR, signed.toBytes()));
    }

    static String value(SigningInput signed) {
        return sign(TestKeys.PAIR, signed.toBytes()).base64();
    }

    static Signature sign(NewKeyPair pair, byte[] message) {
        return new RsaSigner(TestKeys.privateKey(pair), 1, RsaProviders.jdk()).sign(message);
    }

    static SigningInput given(String body) {
        return with(Bytes.utf8(body));
    }

    static SigningInput with(Bytes body) {
        return SigningInput.post(PATH, CLIENT, TIME, body);
    }

    static SigningInput at(String path) {
        return SigningInput.post(path, CLIENT, TIME, Bytes.utf8(BODY));
    }

    static SigningInput client(String clientId) {
        return SigningInput.post(PATH, clientId, TIME, Bytes.utf8(BODY));
    }

    static SigningInput time(String time) {
        return SigningInput.post(PATH, CLIENT, time, Bytes.utf8(BODY));
    }
}
