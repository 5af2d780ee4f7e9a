package io.orderlane.core.scenario;

import io.orderlane.core.field.Field;
import org.jspecify.annotations.Nullable;

/** What a change is about: a field, or else a status. {@code brings}: whether the change itself adds the field. */
record QuirkTarget(
        @Nullable Field<?, ?> field,
        boolean brings,
        @Nullable Enum<?> status) {

    static QuirkTarget of(WireChange change) {
        if (change instanceof WireChange.SentAs sentAs) {
            return field(sentAs.field());
        } else if (change instanceof WireChange.SentAsList asList) {
            return field(asList.field());
        } else if (change instanceof WireChange.SentAsLocalTime local) {
            return field(local.field());
        } else if (change instanceof WireChange.SentAsSeconds seconds) {
            return field(seconds.field());
        } else if (change instanceof WireChange.AlsoRequires also) {
            return field(also.rule().field());
        } else if (change instanceof WireChange.DoesNotRequire waived) {
            return field(waived.field());
        } else if (change instanceof WireChange.ExpectsScheme expects) {
            return field(expects.field());
        } else if (change instanceof WireChange.DoubtsStatus doubted) {
            return status(doubted.status());
        } else if (change instanceof WireChange.DoesNotEnd open) {
            return status(open.status());
        }
        return new QuirkTarget(((WireChange.AlsoAccepts) change).field(), true, null);
    }

    private static QuirkTarget field(Field<?, ?> field) {
        return new QuirkTarget(field, false, null);
    }

    private static QuirkTarget status(Enum<?> status) {
        return new QuirkTarget(null, false, status);
    }
}
