package io.orderlane.app.http;

/** Does what somebody wants done. May block: it is called on a worker thread. */
interface Action {

    /** What came of it; a {@link ProblemException} when nothing was done. */
    Answer act(ActionRequest request);
}
