package io.orderlane.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.RequestId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderKeyTest {

    @Test
    void anOrderIsNamedByScenarioAndNumberAndWhereNeededAccount() {
        assertThat(OrderKey.parse("ride-hailing/R-1")).isEqualTo(new OrderKey("default", "ride-hailing", "R-1"));
        assertThat(OrderKey.parse("shop/ride-hailing/R/1")).isEqualTo(new OrderKey("shop", "ride-hailing", "R/1"));
        assertThatThrownBy(() -> OrderKey.parse("R-1")).hasMessageContaining("[account/]scenario/orderNo");
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
