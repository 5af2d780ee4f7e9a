package io.orderlane.sandbox.gateway;

import io.orderlane.sandbox.fault.Disruption;
import io.orderlane.sandbox.fault.Misbehaviour.AnswerWith;
import io.orderlane.sandbox.fault.Misbehaviour.CutBody;
import io.orderlane.sandbox.fault.Misbehaviour.DropConnection;
import io.orderlane.sandbox.fault.Misbehaviour.HttpStatus;
import io.orderlane.sandbox.fault.Misbehaviour.MissingSignature;
import io.orderlane.sandbox.fault.Misbehaviour.UnknownKeyVersion;
import io.orderlane.sandbox.fault.Misbehaviour.WrongSignature;
import io.orderlane.sandbox.journal.AnswerForm;

/** Decides the form of an answer from the faults that met the call; the most destructive one wins. */
final class AnswerForms {
    private final boolean signsOwnErrors;

    AnswerForms(boolean signsOwnErrors) {
        this.signsOwnErrors = signsOwnErrors;
    }

    AnswerForm of(CheckedRequest request) {
        Disruption disruption = request.disruption();
        if (disruption.has(DropConnection.class)) {
            return AnswerForm.CONNECTION_CLOSED;
        }
        if (disruption.has(HttpStatus.class)) {
            return AnswerForm.HTTP_ERROR;
        }
        if (disruption.has(CutBody.class)) {
            return AnswerForm.CUT;
        }
        return isUnsigned(request) ? AnswerForm.UNSIGNED : signed(disruption);
    }

    private boolean isUnsigned(CheckedRequest request) {
        Disruption disruption = request.disruption();
        boolean ownError = request.verification().error() != null && !disruption.has(AnswerWith.class);
        return disruption.has(MissingSignature.class)
                || disruption.first(AnswerWith.class).map(AnswerWith::unsigned).orElse(false)
                || (ownError && !signsOwnErrors);
    }

    private static AnswerForm signed(Disruption disruption) {
        if (disruption.has(WrongSignature.class)) {
            return AnswerForm.WRONG_SIGNATURE;
        }
        if (disruption.isOdd()) {
            return AnswerForm.ODD;
        }
        return disruption.has(UnknownKeyVersion.class) ? AnswerForm.UNKNOWN_KEY_VERSION : AnswerForm.SIGNED;
    }
}
