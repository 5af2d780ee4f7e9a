package io.orderlane.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.app.json.TreeJson;
import io.orderlane.core.check.Violation;
import io.orderlane.core.check.ViolationCode;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.provenance.Ours;
import io.orderlane.core.status.SubmissionResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyTest {

    @Test
    void aFullBacklogIs429AndSaysHowMuchWaits() {
        Answer answer = Reply.to(new SubmissionResult.OverCapacity(1_000_001)).alone();
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body().toString()).contains("\"code\":\"BACKLOG_FULL\"", "\"pending\":1000001");
    }

    @Test
    void anUpdateAfterTheEndIs409AndNamesTheEnd() {
        Violation violation = new Violation(
                ViolationCode.NOT_ALLOWED,
                "status",
                null,
                "SERVING",
                "nothing",
                "The order has ended.",
                new Ours("x"),
                "Leave it.");
        Answer answer =
                Reply.to(new SubmissionResult.AfterEnd("FINISHED", violation)).alone();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().toString())
                .contains("\"code\":\"AFTER_END\"", "\"end\":\"FINISHED\"", "\"violations\":[");
    }

    @Test
    void aStoreThatDoesNotAnswerIs503AndABugIs500WithoutItsMessage() {
        assertThat(Faults.explain(new StoreException("disk full", new IllegalStateException()))
                        .status())
                .isEqualTo(503);
        Answer bug = Answer.problem(Faults.explain(new IllegalArgumentException("secret")));
        assertThat(bug.status()).isEqualTo(500);
        assertThat(bug.body().toString()).doesNotContain("secret");
    }

    @Test
    void linesCountOverBlankOnesAndOverLargeOnesAreNotKept() {
        LineSplitter splitter = new LineSplitter();
        List<Line> first = splitter.feed("a\r\n\n  \nb".getBytes(StandardCharsets.UTF_8));
        assertThat(first).extracting(Line::number).containsExactly(1);
        for (int n = 0; n < 3; n++) {
            assertThat(splitter.feed(new byte[TreeJson.LARGEST])).isEmpty();
        }
        List<Line> rest = splitter.feed("\nc".getBytes(StandardCharsets.UTF_8));
        assertThat(rest)
                .singleElement()
                .matches(line -> line.number() == 4 && line.tooLarge() && line.bytes().length == 0);
        assertThat(splitter.end()).singleElement().matches(line -> line.number() == 5 && !line.tooLarge());
    }
}
