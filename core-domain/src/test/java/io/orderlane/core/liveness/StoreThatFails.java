package io.orderlane.core.liveness;

import io.orderlane.core.port.NodeView;
import io.orderlane.core.port.Nodes;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import java.util.List;

/** A store that can be told to be down, as far as the processes that live on it go. */
final class StoreThatFails {

    private final Stores stores;
    private volatile boolean down;

    StoreThatFails(Stores stores) {
        this.stores = stores;
    }

    void fail() {
        down = true;
    }

    void mend() {
        down = false;
    }

    Stores stores() {
        return new Stores(
                stores.intake(),
                stores.lanes(),
                stores.reader(),
                stores.routes(),
                stores.replays(),
                stores.replayJobs(),
                new Nodes() {
                    @Override
                    public void beat() {
                        check();
                        stores.nodes().beat();
                    }

                    @Override
                    public void leave() {
                        stores.nodes().leave();
                    }

                    @Override
                    public List<NodeView> seen() {
                        return stores.nodes().seen();
                    }
                });
    }

    private void check() {
        if (down) {
            throw new StoreException("The store is down.");
        }
    }
}
