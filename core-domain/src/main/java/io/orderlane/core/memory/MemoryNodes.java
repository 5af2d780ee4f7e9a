package io.orderlane.core.memory;

import io.orderlane.core.port.NodeView;
import io.orderlane.core.port.Nodes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one process that can send from its memory: itself. */
final class MemoryNodes implements Nodes {

    private static final String ITSELF = "this process";

    private final MemoryState memory;
    private @Nullable Instant seenAt;

    MemoryNodes(MemoryState memory) {
        this.memory = memory;
    }

    @Override
    public List<NodeView> seen() {
        synchronized (memory) {
            Instant since = memory.now().minus(LATELY);
            return seenAt == null || seenAt.isBefore(since)
                    ? List.of()
                    : List.of(new NodeView(ITSELF, seenAt, memory.leased.size()));
        }
    }

    @Override
    public void beat() {
        synchronized (memory) {
            seenAt = memory.now();
        }
    }

    @Override
    public void leave() {
        synchronized (memory) {
            seenAt = null;
        }
    }
}
