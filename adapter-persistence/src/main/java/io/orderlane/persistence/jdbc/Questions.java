package io.orderlane.persistence.jdbc;

/** Asks the database. */
public interface Questions {

    /** Asks on one consistent state of what is committed. */
    <T> T read(Work<T> question);
}
