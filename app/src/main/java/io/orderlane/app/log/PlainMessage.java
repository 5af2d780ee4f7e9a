package io.orderlane.app.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.orderlane.core.field.PlainText;

/** The message as one line without anything that a terminal would obey, so that nothing given from outside looks like another event. */
final class PlainMessage extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return PlainText.of(event.getFormattedMessage());
    }
}
