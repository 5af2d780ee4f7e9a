package io.orderlane.core.port;

import java.time.Duration;
import java.util.List;

/** The processes that send from this store. Blocking. */
public interface Nodes {

    /** How long after its last beat a process is seen. */
    Duration LATELY = Duration.ofMinutes(1);

    /** Those that were seen lately, by name. */
    List<NodeView> seen();

    /** This process lives. */
    void beat();

    /** This process goes; it is seen no longer. */
    void leave();
}
