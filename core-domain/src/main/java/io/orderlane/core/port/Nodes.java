package io.orderlane.core.port;

import java.util.List;

/** The processes that send from this store. Blocking. */
public interface Nodes {

    /** Those that were seen lately, by name. */
    List<NodeView> seen();

    /** This process lives. */
    void beat();

    /** This process goes; it is seen no longer. */
    void leave();
}
