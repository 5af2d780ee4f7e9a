package io.orderlane.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.alipayhk.log.TroubleAdvice;
import io.orderlane.alipayhk.port.WhyMaybeSent;
import io.orderlane.alipayhk.port.WhyNotSent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdviceTest {

    private static final String GENERAL = TroubleAdvice.of("nobody listed this");

    static Stream<String> codes() {
        Stream<String> notSent = Arrays.stream(WhyNotSent.values())
                .filter(WhyNotSent::routeAtFault)
                .map(WhyNotSent::name);
        Stream<String> maybeSent = Arrays.stream(WhyMaybeSent.values()).map(WhyMaybeSent::name);
        Stream<String> answered = Stream.of(
                "INVALID_SIGNATURE",
                "KEY_NOT_FOUND",
                "INVALID_CLIENT",
                "INVALID_API",
                "METHOD_NOT_SUPPORTED",
                "MEDIA_TYPE_NOT_ACCEPTABLE",
                "ACCESS_DENIED",
                "INVALID_CONTRACT",
                "FOREIGN_CLIENT_ID",
                "UNREADABLE_ANSWER_TIME",
                "OUTSIDE_ANSWER_WINDOW",
                "unsigned",
                "HTTP 502 and a body that is no result",
                "the answer is badly signed");
        return Stream.of(notSent, maybeSent, answered).flatMap(code -> code).filter(code -> !code.equals("OTHER"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void whateverARouteMayMeetHasItsOwnAdvice(String code) {
        assertThat(TroubleAdvice.of(code)).isNotEqualTo(GENERAL).endsWith(".");
    }
}
