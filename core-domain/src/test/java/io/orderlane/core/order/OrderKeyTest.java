package io.orderlane.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.RequestId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderKeyTest {

    @Test
    void anOrderIsNamedByScenarioAndNumberAndWhereNeededAccount() {
        assertThat(OrderKey.parse("ride-hailing/R-1")).isEqualTo(new OrderKey("default", "ride-hailing", "R-1"));
        assertThat(OrderKey.parse("shop/ride-hailing/R/1")).isEqualTo(new OrderKey("shop", "ride-hailing", "R/1"));
        assertThatThrownBy(() -> OrderKey.parse("R-1")).hasMessageContaining("[account/]scenario/orderNo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-1", "a/b", "a/b/c", "/a", "a/", "//", "shop/ride-hailing/R-1"})
    void whatAnOrderPrintsNamesThatOrderWhateverItsNumber(String orderNo) {
        for (String account : List.of("default", "shop")) {
            OrderKey key = new OrderKey(account, "ride-hailing", orderNo);
            assertThat(OrderKey.parse(key.toString())).isEqualTo(key);
        }
    }

    @Test
    void theDefaultAccountIsPrintedOnlyWhereTheNumberHasASlash() {
        assertThat(new OrderKey("default", "ride-hailing", "R-1")).hasToString("ride-hailing/R-1");
        assertThat(new OrderKey("default", "ride-hailing", "a/b")).hasToString("default/ride-hailing/a/b");
    }

    @Test
    void aRecipientNeverPrintsItsId() {
        assertThat(new Recipient.UserId("2160").toString()).doesNotContain("2160");
        assertThat(new Recipient.OpenId("abc").toString()).doesNotContain("abc");
    }

    @Test
    void aRequestIdIsStableAndDiffersByCommand() {
        NotificationId id = NotificationId.of(new UUID(1, 2));
        assertThat(RequestId.of(id, Command.CREATE)).isEqualTo(RequestId.of(id, Command.CREATE));
        assertThat(RequestId.of(id, Command.CREATE)).isNotEqualTo(RequestId.of(id, Command.CHANGE));
        assertThat(RequestId.of(id, Command.CHANGE).value()).matches("[0-9a-f]{32}");
    }
}
