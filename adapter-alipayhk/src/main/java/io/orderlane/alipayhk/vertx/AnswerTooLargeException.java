package io.orderlane.alipayhk.vertx;

/** An answer that outgrew its bound. */
final class AnswerTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnswerTooLargeException(int largest) {
        super("the answer is larger than " + largest + " bytes");
    }
}
