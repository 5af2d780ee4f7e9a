package io.orderlane.core.check;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Fault;
import io.orderlane.core.field.Nearest;
import io.orderlane.core.provenance.Inferred;
import io.orderlane.core.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/** Puts a fault of a value into the words of a violation. */
final class FaultWords {

    private FaultWords() {}

    static Violation violation(String path, @Nullable DisplayLocale locale, Fault fault, Provenance source) {
        return new Violation(
                code(fault.reason()),
                path + fault.path(),
                locale,
                fault.found(),
                fault.expected(),
                rule(fault.reason(), source),
                source,
                fix(fault));
    }

    private static ViolationCode code(Fault.Reason reason) {
        return switch (reason) {
            case WRONG_TYPE -> ViolationCode.WRONG_TYPE;
            case BAD_FORMAT -> ViolationCode.BAD_FORMAT;
            case TOO_LONG -> ViolationCode.TOO_LONG;
            case NOT_ALLOWED -> ViolationCode.NOT_ALLOWED;
            case MISSING -> ViolationCode.MISSING;
            case UNKNOWN -> ViolationCode.UNKNOWN_MEMBER;
        };
    }

    private static String rule(Fault.Reason reason, Provenance source) {
        if (source instanceof Inferred) {
            return "No page states this form; as advice it goes out as given, and our card leaves it out";
        }
        return switch (reason) {
            case WRONG_TYPE -> "Values have the type that is printed";
            case BAD_FORMAT -> "Values have the format that is printed";
            case TOO_LONG -> "Lengths are limited";
            case NOT_ALLOWED -> "Only the printed values are allowed";
            case MISSING -> "The object is complete once it is there";
            case UNKNOWN -> "The object has only the printed members";
        };
    }

    private static String fix(Fault fault) {
        if (fault.found().equals("null")) {
            return "Leave the member out instead.";
        }
        return switch (fault.reason()) {
            case WRONG_TYPE, BAD_FORMAT, NOT_ALLOWED -> "Send " + fault.expected() + ".";
            case TOO_LONG -> "Shorten it.";
            case MISSING -> "Add it.";
            case UNKNOWN ->
                fault.meant() == null ? "Remove it." : Nearest.question(fault.meant()) + " Otherwise remove it.";
        };
    }
}
