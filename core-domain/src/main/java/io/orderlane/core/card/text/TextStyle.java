package io.orderlane.core.card.text;

/** How parts of a drawing are made to stand out, by what takes no columns. The text must make sense without it. */
public interface TextStyle {

    /** Text alone. */
    TextStyle PLAIN = new TextStyle() {};

    /** What is read first. */
    default String bold(String text) {
        return text;
    }

    /** What is read last. */
    default String dim(String text) {
        return text;
    }

    /** All is well. */
    default String good(String text) {
        return text;
    }

    /** Something deserves a look. */
    default String odd(String text) {
        return text;
    }
}
