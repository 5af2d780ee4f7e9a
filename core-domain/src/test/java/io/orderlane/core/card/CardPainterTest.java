package io.orderlane.core.card;

import static io.orderlane.core.Updates.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Parcel;
import io.orderlane.core.Updates;
import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CardPainterTest {

    private final UpdateChecker checker =
            new UpdateChecker(ScenarioRegistry.of(Parcel.SCENARIO), CheckSettings.DEFAULT);

    private Card card(io.orderlane.core.scenario.UpdateDraft<Parcel.Status> draft, Instant goneAt, Instant at) {
        CheckedUpdate update =
                checker.check(OrderUpdate.of(draft), NOW).accepted().orElseThrow();
        return CardPainter.paint(Parcel.SCENARIO, update.status(), update.content(), NOW, goneAt, at);
    }

    @Test
    void aCardShowsEachLanguageWithTitleAmountAndProgress() {
        CardFace face = card(Updates.onTheWay("P-1"), null, NOW)
                .face(DisplayLocale.EN_US)
                .orElseThrow();
        assertThat(face.headline()).isEqualTo("On the way");
        assertThat(face.title()).isEqualTo("Florist");
        assertThat(face.amount()).isEqualTo("HKD 30.00");
        assertThat(face.progress()).isEqualTo(50);
        assertThat(face.minutesLeft()).isEqualTo(10);
        assertThat(face.lines()).containsExactly("Left 09:50");
        assertThat(face.button()).isNull();
    }

    @Test
    void progressStaysBetweenNothingAndAll() {
        var draft = Updates.onTheWay("P-1");
        assertThat(card(draft, null, NOW.plusSeconds(99_999))
                        .face(DisplayLocale.ZH_HK)
                        .orElseThrow()
                        .progress())
                .isEqualTo(100);
        assertThat(card(draft, null, NOW.plusSeconds(99_999))
                        .face(DisplayLocale.ZH_HK)
                        .orElseThrow()
                        .minutesLeft())
                .isZero();
        assertThat(card(draft, null, NOW.minusSeconds(99_999))
                        .face(DisplayLocale.ZH_HK)
                        .orElseThrow()
                        .progress())
                .isZero();
    }

    @Test
    void aStatusThatHidesTheCardHidesIt() {
        Card card = card(Updates.at(Parcel.Status.DELIVERED, "P-1", NOW), null, NOW);
        assertThat(card.isShown()).isFalse();
        assertThat(card.hiddenSince()).isEqualTo(NOW);
    }

    @Test
    void aCardIsGoneAfterItsEnd() {
        Instant end = NOW.plusSeconds(60);
        assertThat(card(Updates.onTheWay("P-1"), end, NOW).isShown()).isTrue();
        assertThat(card(Updates.onTheWay("P-1"), end, end).isShown()).isFalse();
    }

    @Test
    void aStatusThatHidesItDoesNotOutliveTheCardsEnd() {
        Instant end = NOW.minusSeconds(60);
        Card card = card(Updates.at(Parcel.Status.DELIVERED, "P-1", NOW), end, NOW);
        assertThat(card.hiddenSince()).isEqualTo(end);
        assertThat(card.goneAt()).isEqualTo(end);
    }

    @Test
    void aFaceNeverPrintsWhatItShows() {
        assertThat(card(Updates.onTheWay("P-1"), null, NOW).toString())
                .doesNotContain("Florist")
                .doesNotContain("30.00");
    }
}
