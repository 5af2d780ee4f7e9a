package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderlane.core.Orderlane;
import io.orderlane.ride.RideFields;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideStatus;
import io.orderlane.sandbox.Sandbox;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/** The first steps of docs/spring-boot.md: an application with one bean and one property. */
class FirstUpdateTest {

    @EnableAutoConfiguration
    @Import(FirstRide.class)
    static class Application {}

    @Test
    void withOnePropertyAndOneBeanAnUpdateIsDelivered() {
        try (ConfigurableApplicationContext application = SpringApplication.run(
                Application.class, "--orderlane.mode=dev", "--orderlane.database.url=memory:", "--shop.folder=target")) {
            Sandbox alipayHk = application.getBean(Sandbox.class);
            await().untilAsserted(() -> assertThat(alipayHk.orders()).hasSize(1));
        }
    }

    // spring-boot.md, from here
    @Component
    static class FirstRide implements ApplicationRunner {

        private final Orderlane orderlane;

        FirstRide(Orderlane orderlane) {
            this.orderlane = orderlane;
        }

        @Override
        public void run(ApplicationArguments arguments) {
            Instant now = Instant.now();
            System.out.println(orderlane.submit(RideHailing.SCENARIO
                    .update(RideStatus.ORDER_TAKEN, "R-1001", now)
                    .to("2160220000000001")
                    .with(RideFields.SERVICE_START_TIME, now)
                    .with(RideFields.DRIVER_BOARD_DURATION, 5L)
                    .with(RideFields.LICENSE_PLATE, "AB1234")
                    .zhHk(RideFields.AUTO_COLOR, "白色")
                    .enUs(RideFields.AUTO_COLOR, "White")));
        }
    }
    // spring-boot.md, to here
}
