package io.orderlane.alipayhk.vertx;

import io.orderlane.alipayhk.port.Bytes;
import io.vertx.ext.web.codec.BodyCodec;
import io.vertx.ext.web.codec.spi.BodyStream;

/** Takes an answer's raw bytes up to a size. */
record AnswerCodec(int largest) implements BodyCodec<Bytes> {

    @Override
    public BodyStream<Bytes> stream() {
        return new AnswerStream(largest);
    }
}
