package io.orderlane.core.scenario;

import io.orderlane.core.provenance.Provenance;

/** What a page says about the order of statuses. Only printed: a missing edge never refuses an update. */
public record FlowRule(Kind kind, Provenance source) {

    /** What can be allowed. */
    public enum Kind {
        /** The first update may have any status. */
        MAY_START_ANYWHERE("may start at any status"),
        /** Statuses may be left out. */
        MAY_SKIP("statuses may be skipped"),
        /** An earlier status may come again. */
        MAY_GO_BACK("may go back to an earlier status"),
        /** The same status may come again. */
        MAY_REPEAT("a status may come again with newer data");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The permission in words. */
        public String words() {
            return words;
        }
    }
}
