package io.orderlane.app.cli.signing;

import io.orderlane.alipayhk.diagnosis.Finding;
import io.orderlane.alipayhk.diagnosis.Inspection;
import io.orderlane.app.cli.console.Style;
import io.orderlane.core.field.Tree;
import java.util.ArrayList;
import java.util.List;

/** What an inspection found, for people and programs. */
final class InspectionText {

    private final Inspection inspection;

    InspectionText(Inspection inspection) {
        this.inspection = inspection;
    }

    List<String> lines(Style style) {
        return inspection.fold(valid -> valid(valid, style), invalid -> invalid(invalid, style));
    }

    private static List<String> valid(Inspection.Valid valid, Style style) {
        List<String> lines = new ArrayList<>(List.of(style.good("VALID")));
        valid.remarks().forEach(remark -> lines.add("  but: " + remark));
        return lines;
    }

    private static List<String> invalid(Inspection.Invalid invalid, Style style) {
        List<String> lines = new ArrayList<>(List.of(style.bad("INVALID")));
        for (Finding finding : invalid.findings()) {
            lines.add("  mistake  " + style.bold(finding.mistake().name()) + ": "
                    + finding.mistake().sentence());
            lines.add(proof(invalid, finding.detail()));
            lines.add("  fix      " + finding.mistake().fix());
        }
        if (!invalid.isExplained()) {
            lines.add("  no usual mistake fits");
        }
        if (!invalid.known().isBlank()) {
            lines.add("  certain  " + invalid.known());
        }
        if (!invalid.isExplained()) {
            lines.add("  try      --other-client-id C and --other-path P, for each that may have been used");
        }
        return lines;
    }

    private static String proof(Inspection.Invalid invalid, String detail) {
        int mistakes = invalid.findings().size();
        return invalid.fits()
                ? "  proof    the signature fits without " + (mistakes == 1 ? "it" : "these " + mistakes) + " ("
                        + detail + ")"
                : "  found    " + detail;
    }

    Tree.Obj tree() {
        return inspection.fold(InspectionText::tree, InspectionText::tree);
    }

    private static Tree.Obj tree(Inspection.Valid valid) {
        return new Tree.Obj.Builder()
                .text("verdict", "VALID")
                .text("key", valid.key())
                .list("remarks", valid.remarks(), Tree::of)
                .build();
    }

    private static Tree.Obj tree(Inspection.Invalid invalid) {
        return new Tree.Obj.Builder()
                .text("verdict", "INVALID")
                .flag("fits", invalid.fits())
                .list("mistakes", invalid.findings(), InspectionText::tree)
                .text("certain", invalid.known().isBlank() ? null : invalid.known())
                .build();
    }

    private static Tree tree(Finding finding) {
        return new Tree.Obj.Builder()
                .text("mistake", finding.mistake().name())
                .text("sentence", finding.mistake().sentence())
                .text("detail", finding.detail())
                .text("fix", finding.mistake().fix())
                .build();
    }
}
