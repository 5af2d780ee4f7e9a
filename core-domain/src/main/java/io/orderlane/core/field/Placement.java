package io.orderlane.core.field;

/** Where a field stands. */
public enum Placement {
    /** Beside {@code extInfo} (order service) or in {@code syncDataInfo} (contract card); at the top of an update. */
    TOP("the top level of the update"),
    /** In {@code extInfo} (order service) or each locale object (contract card); in an update's {@code fields}. */
    SHARED("fields"),
    /** In its own locale object; in an update's {@code display.<locale>}. */
    LOCALE("display.<locale>");

    private final String inUpdate;

    Placement(String inUpdate) {
        this.inUpdate = inUpdate;
    }

    /** Where it is written in an update, for messages. */
    public String inUpdate() {
        return inUpdate;
    }
}
