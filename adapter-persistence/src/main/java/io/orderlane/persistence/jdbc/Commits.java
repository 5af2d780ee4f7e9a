package io.orderlane.persistence.jdbc;

/** Changes the database. */
public interface Commits {

    /** Does the work in a transaction and answers after its commit. */
    <T> T write(Work<T> work);
}
