package io.orderlane.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows all that is wrong with the settings at once. */
final class SettingsFailureAnalyzer extends AbstractFailureAnalyzer<WrongSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongSettingsException cause) {
        int count = cause.problems().size();
        String what = count == 1 ? "One thing is" : count + " things are";
        return new FailureAnalysis(
                "Orderlane cannot start. " + what + " missing or wrong:\n\n  - "
                        + String.join("\n  - ", cause.problems()),
                "Mend " + (count == 1 ? "it" : "all of them")
                        + ". To try without AlipayHK, set orderlane.mode=dev and add io.orderlane:orderlane-sandbox;"
                        + " orderlane.enabled=false starts without Orderlane.",
                cause);
    }
}
