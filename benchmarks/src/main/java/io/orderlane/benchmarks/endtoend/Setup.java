package io.orderlane.benchmarks.endtoend;

import io.orderlane.alipayhk.signing.ProviderChoice;

/**
 * What is measured together.
 *
 * @param store where updates are kept
 * @param provider who signs
 * @param signs whether it signs at all; otherwise what is left is measured
 * @param instances how many services share the database and the work
 * @param peerMillis how long the peer waits before it answers
 */
record Setup(Store store, ProviderChoice provider, boolean signs, int instances, int peerMillis) {

    /** A kind of database. */
    enum Store {
        SQLITE("SQLite"),
        POSTGRESQL("PostgreSQL");

        private final String words;

        Store(String words) {
            this.words = words;
        }
    }

    /** One service and a peer that answers at once, as it is shipped. */
    static Setup one(Store store, ProviderChoice provider) {
        return new Setup(store, provider, true, 1, 0);
    }

    /** Everything but signing, with a peer as far away as another city. */
    static Setup unsigned(int instances) {
        return new Setup(Store.POSTGRESQL, ProviderChoice.AUTO, false, instances, 20);
    }

    /** As a heading. */
    String title() {
        return store.words + ", "
                + (signs ? provider.word() : "no signing, peer after " + peerMillis + " ms")
                + (instances == 1 ? "" : ", " + instances + " instances");
    }
}
