package io.orderlane.app.json;

import io.orderlane.core.check.Violation;
import io.orderlane.core.field.Tree;
import io.orderlane.core.provenance.Inferred;
import io.orderlane.core.provenance.Ours;
import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.provenance.Stated;

/** Writes a violation or warning: {@code code, field, locale, found, expected, rule, source, fix}. */
public final class ViolationJson {

    private ViolationJson() {}

    /** A violation as JSON; {@code locale} is left out where all languages are meant. */
    public static Tree.Obj of(Violation violation) {
        return new Tree.Obj.Builder()
                .text("code", violation.code())
                .text("field", violation.field())
                .text("locale", violation.locale())
                .text("found", violation.found())
                .text("expected", violation.expected())
                .text("rule", violation.rule())
                .put("source", source(violation.source()))
                .text("fix", violation.fix())
                .build();
    }

    /** Where a rule comes from: {@code kind} with {@code page} and {@code place}, or with {@code because}. */
    public static Tree.Obj source(Provenance source) {
        Tree.Obj.Builder members =
                new Tree.Obj.Builder().text("kind", source.kind().label());
        if (source instanceof Stated stated) {
            members.text("page", stated.page()).text("place", stated.place());
        } else if (source instanceof Inferred inferred) {
            members.text("because", inferred.because());
        } else if (source instanceof Ours ours) {
            members.text("because", ours.because());
        }
        return members.build();
    }
}
