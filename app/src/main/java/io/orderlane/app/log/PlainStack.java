package io.orderlane.app.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import io.orderlane.core.field.PlainText;
import java.util.stream.Collectors;

/** A failure's messages and stack, indented, without anything that a terminal would obey: a failure's message may quote what came from outside. */
final class PlainStack extends ThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        return super.throwableProxyToString(failure)
                .lines()
                .map(line -> "    " + PlainText.of(line.replace("\t", "    ")) + System.lineSeparator())
                .collect(Collectors.joining());
    }
}
