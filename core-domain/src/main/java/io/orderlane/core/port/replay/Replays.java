package io.orderlane.core.port.replay;

import java.util.List;

/** Puts settled notifications at the end of their lanes again, with new ids and newer wire times. Blocking. */
public interface Replays {

    /**
     * Replays in order, in one durable commit. A parked notification that is replayed is parked no longer: it counts as
     * superseded by the new one; where its lane waited for it, the lane goes on. A replay whose new id is kept already
     * was made before: it is answered again and changes nothing, so a call that failed may be repeated.
     */
    List<ReplayResult> replay(List<Replay> replays);

    /** What each would come to if it were made now and alone; changes nothing. */
    List<ReplayResult> predict(List<Replay> replays);
}
