package io.orderlane.app.http;

/** Answers questions of one kind. May block: it is called on a worker thread. */
interface Endpoint {

    /** The answer; a {@link ProblemException} when there is none. */
    Answer answer(GetRequest asked);
}
