package io.orderlane.sandbox.rules;

/**
 * One thing wrong with a request. Names fields and rules, never amounts or recipients.
 *
 * @param aboutStatus the status itself is the problem
 */
public record Problem(String path, String words, boolean aboutStatus) {

    @Override
    public String toString() {
        return path + " " + words;
    }
}
