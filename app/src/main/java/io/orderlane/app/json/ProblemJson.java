package io.orderlane.app.json;

import io.orderlane.core.check.Unlisted;
import io.orderlane.core.field.Tree;

/** Writes problems as RFC 9457 bodies ({@code application/problem+json}) with our members beside the standard ones. */
public final class ProblemJson {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemJson() {}

    /** The body of a problem. {@code violations} and {@code warnings} are left out while empty. */
    public static Tree.Obj of(Problem problem) {
        Tree.Obj.Builder body = new Tree.Obj.Builder()
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
        return body.all(of(problem.unlisted())).build();
    }

    /** How much more there is than is listed; no member where that is all. */
    public static Tree.Obj of(Unlisted unlisted) {
        return new Tree.Obj.Builder()
                .number("moreViolations", unlisted.violations() == 0 ? null : unlisted.violations())
                .number("moreWarnings", unlisted.warnings() == 0 ? null : unlisted.warnings())
                .build();
    }

    /** The problem without its words, for answers that would otherwise be much larger than what was asked. */
    public static Tree.Obj brief(Problem problem) {
        Unlisted all = new Unlisted(
                problem.violations().size() + problem.unlisted().violations(),
                problem.warnings().size() + problem.unlisted().warnings());
        return new Tree.Obj.Builder().text("code", problem.code()).all(of(all)).build();
    }
}
