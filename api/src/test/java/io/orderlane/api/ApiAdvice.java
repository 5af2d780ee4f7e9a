package io.orderlane.api;

import java.util.List;

/** What is said where the public API is not as it is kept. */
final class ApiAdvice {

    private static final String WRITE_TEXT =
            "mvn -pl api -am test -Dtest=PublicApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dorderlane.approve=true";

    private ApiAdvice() {}

    static String breaks(PublishedModule module, List<String> breaks) {
        return """
                What orderlane-%1$s had made public is broken for applications that use it:
                  %2$s
                Expected is all that was public when api/%1$s.jar was made (decision 0024). To mend it: keep the old member \
                beside the new one, give a new method of an interface a default where there is an honest one, or put what was \
                never meant for others into a package named internal before it is published.
                Until 1.0 a break is allowed on purpose: with a page in docs/decisions that says why, and a line under \
                "### Changed" in CHANGELOG.md that says what an application does instead. Then .ci/api-baseline makes the \
                baseline anew; commit what it writes with the change.
                """.formatted(module.name(), String.join("\n  ", breaks));
    }

    static String differs(PublishedModule module, List<String> lines) {
        return """
                What orderlane-%1$s makes public is not what api/%1$s.txt says:
                  %2$s
                If that is meant, write the page anew and commit it with the change, so that its reader sees what becomes \
                public: %3$s
                If not, take the word public away, or move the type into a package named internal.
                """.formatted(module.name(), String.join("\n  ", lines), WRITE_TEXT);
    }

    static String noBaseline(PublishedModule module) {
        return "orderlane-" + module.name() + " has no api/" + module.name()
                + ".jar that says what was public. For a module" + " that is new this makes it: " + WRITE_TEXT;
    }
}
