package io.orderlane.persistence.outbox;

/**
 * A row that waits.
 *
 * @param id its number; later rows have higher ones
 * @param writtenAt when it was written, in epoch milliseconds of the process that did; with the id it says which row is
 *     meant, also where a database gives a number twice
 * @param body the update as JSON
 */
record OutboxRow(long id, long writtenAt, String body) {

    @Override
    public String toString() {
        return "row " + id;
    }
}
