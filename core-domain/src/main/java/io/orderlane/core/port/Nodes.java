package io.orderlane.core.port;

import java.time.Duration;
import java.util.List;

/** The processes that send from this store. Blocking. */
public interface Nodes {

    /** How long after its last beat a process is listed. */
    Duration LATELY = Duration.ofMinutes(1);

    /** Those that were seen lately, by name. */
    List<NodeView> seen();

    /** Records that this process lives. */
    void beat();

    /** Records that this process ends; it is no longer listed. */
    void leave();
}
