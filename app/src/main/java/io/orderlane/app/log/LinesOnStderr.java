package io.orderlane.app.log;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import io.orderlane.core.field.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Messages go to stderr, one line each, since stdout carries data only. Logback finds this class as a service; in XML,
 * the parser would slow every start by a tenth of a second. A file named by {@code -Dlogback.configurationFile} takes
 * its place.
 */
public final class LinesOnStderr extends ContextAwareBase implements Configurator {

    /** One line an event, so that nothing given from outside can look like another. */
    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %logger{0}" + " %plain%n%stack";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        write(context, System.getenv("ORDERLANE_LOG_LEVEL"), System.getProperty("orderlane.service.log"));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** With the level of our messages, WARN where none is given, and of the service's own, INFO where none is given. */
    static void write(LoggerContext context, @Nullable String ours, @Nullable String service) {
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(stderr(context));
        context.getLogger("io.orderlane").setLevel(Level.toLevel(ours, Level.WARN));
        // the pool logs for each connection what DeliveryLog logs once for all
        context.getLogger("com.zaxxer.hikari").setLevel(Level.OFF);
        // these log each failed connection and request; RouteLines logs what that means for a route
        context.getLogger("io.vertx.core.http.impl").setLevel(Level.OFF);
        context.getLogger("io.vertx.core.net.impl").setLevel(Level.OFF);
        context.getLogger("io.netty.channel.DefaultChannelPipeline").setLevel(Level.OFF);
        // where the service listens and who signs is worth reading at any level
        Level always = Level.toLevel(service, Level.INFO);
        context.getLogger("io.orderlane.app.service.Service").setLevel(always);
        context.getLogger("io.orderlane.app.wiring.SigningChoice").setLevel(always);
    }

    private static ConsoleAppender<ILoggingEvent> stderr(LoggerContext context) {
        PatternLayout line = new PatternLayout();
        line.setContext(context);
        line.getInstanceConverterMap().put("plain", PlainMessage::new);
        line.getInstanceConverterMap().put("stack", PlainStack::new);
        line.setPattern(LINE);
        line.start();
        LayoutWrappingEncoder<ILoggingEvent> utf8 = new LayoutWrappingEncoder<>();
        utf8.setContext(context);
        utf8.setLayout(line);
        utf8.setCharset(StandardCharsets.UTF_8);
        utf8.start();
        ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
        stderr.setContext(context);
        stderr.setName("STDERR");
        stderr.setTarget("System.err");
        stderr.setEncoder(utf8);
        stderr.start();
        return stderr;
    }

    /** The message as one line without anything that a terminal would obey. */
    private static final class PlainMessage extends ClassicConverter {

        @Override
        public String convert(ILoggingEvent event) {
            return PlainText.of(event.getFormattedMessage());
        }
    }

    /** A failure's messages, which may quote what came from outside, and its stack: indented, and as plain. */
    private static final class PlainStack extends ThrowableProxyConverter {

        @Override
        protected String throwableProxyToString(IThrowableProxy failure) {
            return super.throwableProxyToString(failure)
                    .lines()
                    .map(line -> "    " + PlainText.of(line.replace("\t", "    ")) + System.lineSeparator())
                    .collect(Collectors.joining());
        }
    }
}
