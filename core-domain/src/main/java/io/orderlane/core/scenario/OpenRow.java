package io.orderlane.core.scenario;

import io.orderlane.core.provenance.DocPage;
import io.orderlane.core.provenance.Inferred;
import io.orderlane.core.provenance.Ours;
import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.provenance.Stated;

/** A row without a source yet. Giving the source is the only way back to the table, so no row can be without one. */
public sealed interface OpenRow<S extends Enum<S>>
        permits StatusTable, EndRow, FlowRow, OptionalRow, RequiredRow, DescribedRow, LanguagesRow, LayoutRow {

    /** Finishes the row with this source. */
    ScenarioBuilder<S> close(Provenance source);

    /** A page states it. */
    default ScenarioBuilder<S> stated(DocPage page, String place) {
        return close(new Stated(page, place));
    }

    /** We conclude it; it will only advise. */
    default ScenarioBuilder<S> inferred(String because) {
        return close(new Inferred(because));
    }

    /** A rule of ours. */
    default ScenarioBuilder<S> ours(String because) {
        return close(new Ours(because));
    }
}
