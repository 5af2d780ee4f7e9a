package io.orderlane.app.json;

import io.orderlane.core.field.Tree;

/** Writes problems as RFC 9457 bodies ({@code application/problem+json}) with our members beside the standard ones. */
public final class ProblemJson {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemJson() {}

    /** The body of a problem. {@code violations} and {@code warnings} are left out while empty. */
    public static Tree.Obj of(Problem problem) {
        Members body = new Members()
                .text("type", problem.type())
                .text("title", problem.title())
                .number("status", problem.status())
                .text("detail", problem.detail())
                .text("code", problem.code())
                .all(problem.more());
        if (!problem.violations().isEmpty()) {
            body.list("violations", problem.violations(), ViolationJson::of);
        }
        if (!problem.warnings().isEmpty()) {
            body.list("warnings", problem.warnings(), ViolationJson::of);
        }
        return body.object();
    }
}
