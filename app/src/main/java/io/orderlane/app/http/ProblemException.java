package io.orderlane.app.http;

import io.orderlane.app.json.Problem;

/** A request that cannot be answered as asked. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    /** A request that is not understood. */
    static ProblemException bad(String detail) {
        return new ProblemException(Problems.badRequest(detail));
    }

    /** A request for what is not there. */
    static ProblemException notFound(String detail) {
        return new ProblemException(Problems.notFound(detail));
    }

    Problem problem() {
        return problem;
    }
}
