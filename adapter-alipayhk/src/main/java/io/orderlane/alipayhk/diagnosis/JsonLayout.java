package io.orderlane.alipayhk.diagnosis;

/**
 * A way to lay out JSON, as some library does by default.
 *
 * @param name what people know it by
 * @param indent for each level; empty for all on one line
 * @param colon between name and value
 * @param comma between members on one line
 */
record JsonLayout(String name, String indent, String colon, String comma) {

    boolean isIndented() {
        return !indent.isEmpty();
    }
}
