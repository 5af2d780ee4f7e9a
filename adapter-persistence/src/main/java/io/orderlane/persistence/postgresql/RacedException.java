package io.orderlane.persistence.postgresql;

/** Another process began the same order at the same moment; doing it again will find that order. */
final class RacedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
