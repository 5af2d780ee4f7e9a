package io.orderlane.alipayhk.protocol;

/** What a result code means for a delivery. */
enum CodeMeaning {
    DELIVERED,
    /** AlipayHK will never take this as it is. */
    REFUSED,
    /** There is no card to change: make one. Only in answer to a change. */
    CREATE_INSTEAD,
    /** There is a card already: change it. Only in answer to a creation. */
    CHANGE_INSTEAD,
    /** Key, client or contract: every request on the route fails alike. */
    ROUTE_AT_FAULT,
    /** Unknown whether it took effect; send it again. */
    TRY_AGAIN,
    /** Too many requests. */
    SLOW_DOWN,
    /** In no table. */
    UNKNOWN
}
