package io.orderlane.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Parcel;
import io.orderlane.core.field.Tree;
import org.junit.jupiter.api.Test;

class ScenarioTableTest {

    private final String markdown = ScenarioTable.of(Parcel.SCENARIO).markdown();

    @Test
    void inferredRowsStandOut() {
        assertThat(markdown).contains("| **`left_at`** |").contains("| `travel_time` |");
    }

    @Test
    void theMatrixTellsRequiredFromConditionalFromAdvised() {
        assertThat(markdown)
                .contains("| `fee` | · | ▲ | · | · |")
                .contains("| `left_at` | · | ○ | · | · |")
                .contains("| `shop` | ● | ● | ● | · |");
    }

    @Test
    void everyRuleNamesItsSource() {
        assertThat(markdown)
                .contains("required at ON_THE_WAY when payment is ON_DELIVERY | stated: Parcels, fields")
                .contains("may be followed by RETURNED");
    }

    @Test
    void theGraphMarksWhatIsOurReading() {
        assertThat(ScenarioTable.of(Parcel.SCENARIO).mermaid())
                .startsWith("stateDiagram-v2")
                .contains("PACKED --> ON_THE_WAY : our reading")
                .contains("DELIVERED --> [*] : stated end")
                .contains("RETURNED --> [*] : inferred end");
    }

    @Test
    void theSameIsThereAsData() {
        Tree.Obj tree = ScenarioTable.of(Parcel.SCENARIO).tree();
        assertThat(tree.members().keySet())
                .containsExactly("name", "baseApi", "code", "statuses", "fields", "cardEnds", "flow", "quirks");
    }
}
