package io.orderlane.app.cli.send;

import io.orderlane.core.field.Tree;

/**
 * What the service said to a request.
 *
 * @param status the HTTP status
 * @param body the whole answer
 */
public record ServiceAnswer(int status, Tree.Obj body) {

    /**
     * The answer, if it did what was wished for.
     *
     * @throws io.orderlane.app.cli.console.CommandFailure when it did not
     */
    public Tree.Obj orRefuse() {
        if (status >= 300) {
            throw ServiceClient.refused(status, body);
        }
        return body;
    }
}
