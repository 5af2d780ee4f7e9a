package io.orderlane.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.orderlane.app.service.RunningService;
import io.orderlane.core.notification.AnswerText;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What AlipayHK says in words is shown where a person looks, and nowhere else. */
class AnswerTextTest {

    private static final String KEPT =
            "\"resultMessage\":\"userId *** has no license_plate\",\"orderId\":\"A-77\"," + "\"orderStatus\":\"HELD\"";

    @TempDir
    Path dir;

    private final Logger root = (Logger) LoggerFactory.getLogger("io.orderlane");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level before;
    private RunningService service;

    @BeforeEach
    void start() throws IOException {
        before = root.getLevel();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        service = new RunningService(dir, Map.of());
        String user = RunningService.rides("m").get(0).replaceAll(".*\"userId\":\"([^\"]+)\".*", "$1");
        assertThat(user).startsWith("2160");
        service.alipayHk().say(new AnswerText("userId " + user + " has no license_plate", "A-77", "HELD"));
    }

    @AfterEach
    void stop() {
        service.close();
        root.detachAppender(log);
        root.setLevel(before);
    }

    @Test
    void itIsShownWithTheAttemptTheOrderAndWhatIsParked() {
        service.alipayHk().refuse();
        service.post(RunningService.rides("m").get(0));

        await().untilAsserted(() ->
                assertThat(service.get("/v1/notifications?state=parked").body()).contains(KEPT));
        assertThat(service.get("/v1/orders/default/ride-hailing/R-m-1/notifications")
                        .body())
                .contains(KEPT);
        assertThat(service.get("/v1/orders/default/ride-hailing/R-m-1").body())
                .contains("\"answered\":{\"orderId\":\"A-77\",\"orderStatus\":\"HELD\",\"at\":\"");
    }

    @Test
    void itIsToldAsAnEvent() throws IOException {
        URI url = service.service().url();
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            String request = "GET /v1/events HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            StringBuilder heard = new StringBuilder();
            await().untilAsserted(() -> assertThat(hear(socket, heard)).contains(": orderlane"));
            service.post(RunningService.rides("m").get(0));
            await().untilAsserted(() -> assertThat(hear(socket, heard)).contains("event: attempted", KEPT));
        }
    }

    private static String hear(Socket socket, StringBuilder heard) throws IOException {
        InputStream in = socket.getInputStream();
        return heard.append(new String(in.readNBytes(in.available()), StandardCharsets.UTF_8))
                .toString();
    }

    @Test
    void itStandsInNoLineOfTheLog() {
        service.alipayHk().hold("HELD");
        List<String> rides = RunningService.rides("m");
        service.post(rides.get(0));
        await().untilAsserted(() -> assertThat(lines()).anyMatch(line -> line.contains("another status")));
        service.alipayHk().refuse();
        service.post(rides.get(1));
        await().untilAsserted(() -> assertThat(lines()).anyMatch(line -> line.startsWith("parked, does not arrive")));

        assertThat(lines())
                .noneMatch(line -> line.contains("license_plate"))
                .noneMatch(line -> line.contains("A-77"))
                .noneMatch(line -> line.contains("HELD"));
    }

    private List<String> lines() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
