package io.orderlane.sandbox.rules;

/** One thing wrong with a request, or with its status itself. Names fields and rules, never amounts or recipients. */
public record Problem(String path, String words, boolean aboutStatus) {

    @Override
    public String toString() {
        return path + " " + words;
    }
}
