package io.orderlane.alipayhk.diagnosis;

import static io.orderlane.alipayhk.diagnosis.InspectedSamples.BODY;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.CLIENT;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.PATH;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.PRETTY;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.TIME;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.assertMistake;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.assertMistakes;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.at;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.bodyWhoseSignatureHasAPlus;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.client;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.given;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.header;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.inspect;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.inspector;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.keys;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.mistakes;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.sign;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.time;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.value;
import static io.orderlane.alipayhk.diagnosis.InspectedSamples.with;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.BYTE_ORDER_MARK;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.CHARSET;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.CLIENT_ID_FORM;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.ENCODED_TWICE;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.JSON_ESCAPES;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.JSON_LAYOUT;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.LINE_ENDINGS;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.MALFORMED_HEADER;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.METHOD;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.OTHER_CLIENT_ID;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.OTHER_DIGEST;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.OTHER_KEY;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.PLUS_TURNED_BLANK;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.SEPARATORS;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.TIME_FORM;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.TIME_TAKEN_TWICE;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.TRAILING_BLANK;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.TRAILING_NEWLINE;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.VALUE_CUT;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.WRONG_KEY_VERSION;
import static io.orderlane.alipayhk.diagnosis.UsualMistake.WRONG_PATH;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.alipayhk.bouncycastle.TestKeys;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.jca.RsaVerifier;
import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.alipayhk.port.Signature;
import io.orderlane.alipayhk.protocol.AlipayHkSettings;
import io.orderlane.alipayhk.protocol.SignatureHeader;
import io.orderlane.alipayhk.protocol.SigningInput;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SignatureInspectorTest {

    @Test
    void whatFitsIsValid() {
        assertThat(inspect(given(BODY), header(given(BODY)))).isEqualTo(new Inspection.Valid("version 1", List.of()));
    }

    @Test
    void whatFitsInAnotherFormIsValidWithARemark() {
        Inspection raw = inspect(given(BODY), "algorithm=RSA256,keyVersion=1,signature=" + value(given(BODY)));
        Inspection urlSafe = inspect(
                given(BODY),
                "algorithm=RSA256, keyVersion=1, signature="
                        + value(given(BODY)).replace('+', '-').replace('/', '_'));

        assertThat(List.of(raw, urlSafe))
                .allSatisfy(inspection -> assertThat(inspection)
                        .isInstanceOfSatisfying(
                                Inspection.Valid.class,
                                valid -> assertThat(valid.remarks()).hasSize(1)));
    }

    @Test
    void aTrailingNewlineIsNamedBothWays() {
        assertMistake(given(BODY + "\n"), given(BODY), TRAILING_NEWLINE);
        assertMistake(given(BODY), given(BODY + "\n"), TRAILING_NEWLINE);
        assertMistake(given(BODY + "\r\n"), given(BODY), TRAILING_NEWLINE);
        assertMistake(given(BODY), given(BODY + "\r\n"), TRAILING_NEWLINE);
    }

    @Test
    void aTrailingBlankIsNamedBothWays() {
        assertMistake(given(BODY + " "), given(BODY), TRAILING_BLANK);
        assertMistake(given(BODY), given(BODY + " "), TRAILING_BLANK);
        assertMistake(given(BODY + "  \t"), given(BODY), TRAILING_BLANK);
    }

    @Test
    void lineEndingsAreNamedBothWays() {
        assertMistake(given(PRETTY.replace("\n", "\r\n")), given(PRETTY), LINE_ENDINGS);
        assertMistake(given(PRETTY), given(PRETTY.replace("\n", "\r\n")), LINE_ENDINGS);
    }

    @Test
    void reIndentedJsonIsNamedBothWays() {
        assertMistake(given(PRETTY), given(BODY), JSON_LAYOUT);
        assertMistake(given(BODY), given(PRETTY), JSON_LAYOUT);
        assertMistake(given(PRETTY.replace("  ", "    ")), given(BODY), JSON_LAYOUT);
        assertMistake(given(BODY), given(BODY.replace("\":", "\": ").replace(",", ", ")), JSON_LAYOUT);
        assertMistake(given("{ \"a\" : 1 , \"b\" : [ ] }"), given("{\"a\":1,\"b\":[]}"), JSON_LAYOUT);
    }

    @Test
    void aBodyLaidOutByHandIsNamedWhenItWasIndented() {
        String byHand = "{\"a\":\"中文\",\"b\":\"said \\\"x\\\"\",\n \"c\":[1,2]}";
        assertMistake(
                given("{\n  \"a\": \"中文\",\n  \"b\": \"said \\\"x\\\"\",\n  \"c\": [\n    1,\n    2\n  ]\n}"),
                given(byHand),
                JSON_LAYOUT);
    }

    @Test
    void otherEscapesAreNamedBothWays() {
        String escaped = BODY.replace("煤氣", "\\u7164\\u6c23");

        assertMistake(given(escaped), given(BODY), JSON_ESCAPES);
        assertMistake(given(BODY), given(escaped), JSON_ESCAPES);
        assertMistake(given(BODY), given(BODY.replace("/", "\\/")), JSON_ESCAPES);
    }

    @Test
    void theWrongPathIsNamed() {
        assertMistake(at(AlipayHkSettings.CONTRACT_CARD_PATH), given(BODY), WRONG_PATH);
        assertMistake(given(BODY), at(AlipayHkSettings.CONTRACT_CARD_PATH), WRONG_PATH);
        assertMistake(at("/quite/another"), given(BODY), WRONG_PATH);
        assertMistake(given(BODY), at("https://open.alipay.hk" + PATH), WRONG_PATH);
        assertMistake(at("https://open.alipay.hk" + PATH), given(BODY), WRONG_PATH);
        assertMistake(at(PATH + "?a=b"), given(BODY), WRONG_PATH);
        assertMistake(given(BODY), at(PATH.substring(1)), WRONG_PATH);
        assertMistake(given(BODY), at(PATH + "/"), WRONG_PATH);
    }

    @Test
    void anotherMethodIsNamed() {
        assertMistake(given(BODY), new SigningInput("post", PATH, CLIENT, TIME, Bytes.utf8(BODY)), METHOD);
    }

    @Test
    void theClientIdsFormIsNamed() {
        assertMistake(client(CLIENT + " "), given(BODY), CLIENT_ID_FORM);
        assertMistake(given(BODY), client("\"" + CLIENT + "\""), CLIENT_ID_FORM);
        assertMistake(given(BODY), client(CLIENT + "\n"), CLIENT_ID_FORM);
        assertMistake(client(CLIENT.toLowerCase(java.util.Locale.ROOT)), given(BODY), CLIENT_ID_FORM);
    }

    @Test
    void anotherClientIdIsNamedWhenItIsOffered() {
        Hints hints = new Hints(List.of("nobody", "another"), List.of(), List.of());

        Inspection inspection = inspector(hints).inspect(given(BODY), header(client("another")));

        assertThat(mistakes(inspection)).containsExactly(OTHER_CLIENT_ID);
        assertThat(inspection.toString()).contains("\"another\"");
    }

    @Test
    void anotherClientIdThatNobodyOffersIsNotClaimedButSaidToBeUntried() {
        Inspection inspection = inspect(given(BODY), header(client("another")));

        assertThat(mistakes(inspection)).isEmpty();
        assertThat(((Inspection.Invalid) inspection).toLines()).first().isEqualTo("no usual mistake fits");
        assertThat(((Inspection.Invalid) inspection).known())
                .contains("made with the given key")
                .contains("Another Client-Id");
    }

    @Test
    void theSampleClientIdOfThePageIsTried() {
        assertMistake(given(BODY), client("4Q5Y8W0WSG45P907917"), OTHER_CLIENT_ID);
    }

    @Test
    void theTimesFormIsNamed() {
        assertMistake(given(BODY), time("2026-11-21T02:00:00Z"), TIME_FORM);
        assertMistake(time("2026-11-21T02:00:00+00:00"), time("2026-11-21T02:00:00Z"), TIME_FORM);
        assertMistake(given(BODY), time("2026-11-21T10:00:00.000+08:00"), TIME_FORM);
        assertMistake(time(TIME.replace('+', ' ')), given(BODY), TIME_FORM);
        assertMistake(given(BODY), time("1795226400000"), TIME_FORM);
    }

    @Test
    void aTimeTakenTwiceIsNamed() {
        assertMistake(given(BODY), time("2026-11-21T10:00:01+08:00"), TIME_TAKEN_TWICE);
        assertMistake(time("2026-11-21T02:00:00.100Z"), time("2026-11-21T02:00:00.097Z"), TIME_TAKEN_TWICE);
    }

    @Test
    void otherBytesForTheSameTextAreNamed() {
        Bytes big5 = Bytes.of(BODY.getBytes(Charset.forName("Big5")));

        assertMistake(given(BODY), with(big5), CHARSET);
        assertMistake(with(big5), given(BODY), CHARSET);
        assertMistake(given("\ufeff" + BODY), given(BODY), BYTE_ORDER_MARK);
        assertMistake(given(BODY), given("\ufeff" + BODY), BYTE_ORDER_MARK);
    }

    @Test
    void anotherWayToPutTheStringTogetherIsNamed() {
        byte[] crlf = ("POST " + PATH + "\r\n" + CLIENT + "." + TIME + "." + BODY).getBytes(StandardCharsets.UTF_8);
        byte[] bodyAlone = BODY.getBytes(StandardCharsets.UTF_8);

        assertThat(mistakes(inspect(given(BODY), SignatureHeader.write(sign(TestKeys.PAIR, crlf)))))
                .containsExactly(SEPARATORS);
        assertThat(mistakes(inspect(given(BODY), SignatureHeader.write(sign(TestKeys.PAIR, bodyAlone)))))
                .containsExactly(SEPARATORS);
    }

    @Test
    void twoMistakesAtOnceAreBothNamed() {
        Inspection newlineAndPath = inspect(given(BODY + "\n"), header(at(AlipayHkSettings.CONTRACT_CARD_PATH)));
        Inspection layoutAndEscapes = inspect(given(BODY), header(given(PRETTY.replace("煤氣", "\\u7164\\u6c23"))));

        assertThat(mistakes(newlineAndPath)).containsExactlyInAnyOrder(TRAILING_NEWLINE, WRONG_PATH);
        assertThat(mistakes(layoutAndEscapes)).containsExactlyInAnyOrder(JSON_LAYOUT, JSON_ESCAPES);
    }

    @Test
    void anotherBodyIsNotExplained() {
        Inspection inspection = inspect(given(BODY), header(given(BODY.replace("R-1", "R-2"))));

        assertThat(mistakes(inspection)).isEmpty();
        assertThat(((Inspection.Invalid) inspection).toLines().get(0)).isEqualTo("no usual mistake fits");
    }

    @Test
    void anotherKeyIsNamed() {
        String header = SignatureHeader.write(sign(TestKeys.OTHER, given(BODY).toBytes()));

        assertMistakes(inspect(given(BODY), header), OTHER_KEY);
    }

    @Test
    void theWrongKeyVersionIsNamed() {
        PublicKeys two = keys().and(OptionalInt.of(2), TestKeys.publicKey(TestKeys.OTHER));
        SignatureInspector inspector =
                new SignatureInspector(new RsaVerifier(two, RsaProviders.jdk()), two, Hints.NONE);
        String header = SignatureHeader.write(sign(TestKeys.OTHER, given(BODY).toBytes()));

        assertMistakes(inspector.inspect(given(BODY), header), WRONG_KEY_VERSION);
    }

    @Test
    void anotherDigestIsNamed() throws GeneralSecurityException {
        java.security.Signature old = java.security.Signature.getInstance("SHA1withRSA");
        old.initSign(TestKeys.privateKey(TestKeys.PAIR));
        old.update(given(BODY).toBytes());
        String value = Base64.getEncoder().encodeToString(old.sign());

        Inspection sameBody = inspect(given(BODY), SignatureHeader.write(Signature.rsa256(1, value)));
        Inspection otherBody = inspect(given("{\"other\":1}"), SignatureHeader.write(Signature.rsa256(1, value)));

        assertMistakes(sameBody, OTHER_DIGEST);
        assertThat(((Inspection.Invalid) sameBody).fits()).isTrue();
        assertMistakes(otherBody, OTHER_DIGEST);
        assertThat(((Inspection.Invalid) otherBody).fits()).isFalse();
    }

    @Test
    void aMistreatedValueIsNamed() {
        SigningInput plus = given(BODY + bodyWhoseSignatureHasAPlus());
        String raw = "algorithm=RSA256,keyVersion=1,signature=" + value(plus);
        String written = header(plus);

        assertMistakes(inspect(plus, raw.replace('+', ' ')), PLUS_TURNED_BLANK);
        assertMistakes(inspect(plus, written.replace("%", "%25")), ENCODED_TWICE);
        byte[] cut = Arrays.copyOf(Base64.getDecoder().decode(value(plus)), 240);
        String short240 = Base64.getEncoder().encodeToString(cut);
        assertMistakes(inspect(plus, SignatureHeader.write(Signature.rsa256(1, short240))), VALUE_CUT);
        assertMistakes(inspect(plus, "nonsense"), MALFORMED_HEADER);
        assertMistakes(inspect(plus, "algorithm=RSA256,signature=@@"), MALFORMED_HEADER);
    }

    @Test
    void everyMistakeSaysWhatHappenedAndWhatToDo() {
        assertThat(UsualMistake.values()).allSatisfy(mistake -> {
            assertThat(mistake.sentence()).isNotBlank();
            assertThat(mistake.fix()).isNotBlank();
        });
    }

    @Test
    void bodiesThatAreNoJsonOrNoTextDoNoHarm() {
        for (byte[] odd :
                List.of(new byte[0], new byte[] {(byte) 0xff, 0, '"'}, "{\"a".getBytes(StandardCharsets.UTF_8))) {
            assertThat(mistakes(inspect(with(Bytes.of(odd)), header(given(BODY)))))
                    .isEmpty();
        }
    }
}
