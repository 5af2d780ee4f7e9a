package example;

import io.orderlane.ride.RideFields;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideStatus;
import io.orderlane.spring.OrderlaneOutbox;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to rides. */
// spring-boot.md, from here
@Service
public class Rides {

    private final JdbcTemplate database;
    private final OrderlaneOutbox outbox;

    Rides(JdbcTemplate database, OrderlaneOutbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** A driver took it: the ride is saved and reported to AlipayHK, or neither. */
    @Transactional
    public void taken(String merchant, String number, String passenger) {
        Instant now = Instant.now();
        database.update("INSERT INTO ride (number, status) VALUES (?, ?)", number, "TAKEN");
        outbox.submit(RideHailing.SCENARIO
                .update(RideStatus.ORDER_TAKEN, number, now)
                .account(merchant)
                .to(passenger)
                .with(RideFields.SERVICE_START_TIME, now)
                .with(RideFields.DRIVER_BOARD_DURATION, 5L)
                .with(RideFields.LICENSE_PLATE, "AB1234")
                .zhHk(RideFields.AUTO_COLOR, "白色")
                .enUs(RideFields.AUTO_COLOR, "White"));
    }
}
// spring-boot.md, to here
