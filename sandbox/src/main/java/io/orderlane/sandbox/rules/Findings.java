package io.orderlane.sandbox.rules;

import io.orderlane.sandbox.protocol.Result;
import io.orderlane.sandbox.protocol.ResultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything found about one request: what is wrong, and what is only worth a note. */
public final class Findings {
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final String pages;

    /** Pages are the titles of those the rules come from. */
    Findings(String pages) {
        this.pages = pages;
    }

    void problem(String path, String words) {
        problems.add(new Problem(path, words, false));
    }

    void statusProblem(String path, String words) {
        problems.add(new Problem(path, words, true));
    }

    void note(String words) {
        notes.add(words);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** The refusal that names every problem; empty when there is none. */
    public Optional<Result> refusal() {
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        boolean onlyStatus = problems.stream().allMatch(Problem::aboutStatus);
        String code = onlyStatus ? ResultCode.ORDER_STATUS_INVALID : ResultCode.PARAM_ILLEGAL;
        String words = problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
        words += " (see the page " + pages + ")";
        return Optional.of(Result.failed(code, words));
    }
}
