package io.orderlane.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesOnStderrTest {

    private final LoggerContext context = new LoggerContext();

    @Test
    void aMessageWithLineBreaksIsOneLine() {
        LinesOnStderr.write(context, null, null);
        assertThat(written("it came\r\n2026-11-28T00:00:00.000Z ERROR Service ready"))
                .matches("\\S+Z WARN  Anything it came␣␣2026-11-28T00:00:00.000Z ERROR Service ready\\R")
                .hasLineCount(1);
    }

    @Test
    void nothingThatATerminalWouldObeyIsWritten() {
        LinesOnStderr.write(context, null, null);
        assertThat(written("order R\u001b[2J\u009b31m\u202e1")).contains("Anything order R␣[2J␣31m␣1");
    }

    @Test
    void aFailureIsIndentedSoThatItsMessageIsNoEventOfItsOwn() {
        LinesOnStderr.write(context, null, null);
        Exception failure = new IllegalStateException("quoted\n2026-11-28T00:00:00.000Z ERROR \u001b[2J");
        assertThat(written("it failed", failure).lines().skip(1))
                .allMatch(line -> line.startsWith("    "))
                .noneMatch(line -> line.contains("\u001b"))
                .anyMatch(line -> line.contains("LinesOnStderrTest"));
    }

    @Test
    void messagesGoToStderr() {
        LinesOnStderr.write(context, null, null);
        assertThat(appender().getTarget()).isEqualTo("System.err");
        assertThat(appender().isStarted()).isTrue();
    }

    @Test
    void onlyWarningsAreWrittenAndWhatTheServiceSaysOfItself() {
        LinesOnStderr.write(context, null, null);
        assertThat(level("io.orderlane.app.http.HttpApi")).isEqualTo(Level.WARN);
        assertThat(level("org.flywaydb.core.Flyway")).isEqualTo(Level.WARN);
        assertThat(level("com.zaxxer.hikari.pool.ProxyConnection")).isEqualTo(Level.OFF);
        assertThat(level("io.orderlane.app.service.Service")).isEqualTo(Level.INFO);
        assertThat(level("io.orderlane.app.wiring.SigningChoice")).isEqualTo(Level.INFO);
    }

    @Test
    void theClientLibrarySaysNothingOfASingleConnection() {
        LinesOnStderr.write(context, null, null);
        assertThat(level("io.vertx.core.net.impl.ConnectionBase")).isEqualTo(Level.OFF);
        assertThat(level("io.vertx.core.http.impl.HttpClientRequestImpl")).isEqualTo(Level.OFF);
        assertThat(level("io.netty.channel.DefaultChannelPipeline")).isEqualTo(Level.OFF);
        assertThat(level("io.vertx.core.impl.BlockedThreadChecker")).isEqualTo(Level.WARN);
    }

    @Test
    void oursCanBeAskedForMoreAndTheServiceForLess() {
        LinesOnStderr.write(context, "debug", "WARN");
        assertThat(level("io.orderlane.app.http.HttpApi")).isEqualTo(Level.DEBUG);
        assertThat(level("org.flywaydb.core.Flyway")).isEqualTo(Level.WARN);
        assertThat(level("io.orderlane.app.service.Service")).isEqualTo(Level.WARN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "loud"})
    void aLevelThatIsNoneIsAsIfNotGiven(String word) {
        LinesOnStderr.write(context, word, null);
        assertThat(level("io.orderlane.app.http.HttpApi")).isEqualTo(Level.WARN);
    }

    private @Nullable Level level(String logger) {
        return context.getLogger(logger).getEffectiveLevel();
    }

    private ConsoleAppender<ILoggingEvent> appender() {
        return (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
    }

    private String written(String message) {
        return written(message, null);
    }

    private String written(String message, @Nullable Throwable failure) {
        Logger logger = context.getLogger("some.Anything");
        LoggingEvent event = new LoggingEvent("", logger, Level.WARN, message, failure, null);
        return new String(appender().getEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
