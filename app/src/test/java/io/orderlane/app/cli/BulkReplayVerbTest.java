package io.orderlane.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.field.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BulkReplayVerbTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String ASKED = "POST /v1/replays";
    private static final String ONE = "GET /v1/replays/" + ID;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path dir;

    @SuppressWarnings("NullAway.Init") // set before each test
    private FakeService service;

    @BeforeEach
    void open() throws IOException {
        service = new FakeService();
    }

    @AfterEach
    void close() {
        service.close();
    }

    private static String job(String state, int queued, int newer) {
        return "{\"id\":\"" + ID + "\",\"state\":\"" + state
                + "\",\"expected\":5,\"reason\":\"mended\",\"counts\":{\"taken\":"
                + (queued + newer) + ",\"queued\":" + queued + ",\"newerKnown\":" + newer
                + ",\"stillWaiting\":0,\"unknown\":0},\"createdAt\":\"2026-11-22T02:00:00Z\"}";
    }

    @Test
    void aDryRunPrintsWhatWouldComeOfIt() {
        service.answering(
                ASKED,
                200,
                "{\"dryRun\":true,\"complete\":true,\"counts\":{\"taken\":5,\"queued\":4,\"newerKnown\":1,"
                        + "\"stillWaiting\":0,\"unknown\":0}}");
        var ended = replay(
                "--state",
                "parked,expired",
                "--scenario",
                "ride-hailing",
                "--since",
                "2026-11-22T10:00:00+08:00",
                "--dry-run");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("refused, newer known  1", "queued                4");
        assertThat(service.bodies())
                .containsExactly("{\"filter\":{\"state\":[\"parked\",\"expired\"],\"scenario\":\"ride-hailing\","
                        + "\"settledFrom\":\"2026-11-22T02:00:00Z\"},\"evenIfNewer\":false,\"dryRun\":true}");
    }

    @Test
    void aBulkReplayIsBegunAndSaysHowToFollowIt() {
        service.answering(ASKED, 202, job("RUNNING", 0, 0));
        var ended = replay(
                "--state", "parked", "--per-second", "5", "--mode", "all", "--reason", "mended", "--even-if-newer");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains(ID, "RUNNING", "0 of 5", "mended");
        assertThat(ended.err()).contains("orderlane replay --job " + ID);
        assertThat(service.bodies().get(0))
                .contains(
                        "\"mode\":\"all\",\"perSecond\":5,\"evenIfNewer\":true,\"dryRun\":false,\"reason\":\"mended\"");
    }

    @Test
    void whoHearsNoAnswerIsToldTheIdUnderWhichItMayHaveBegun() {
        service.answering(ASKED, 503, "{\"title\":\"The store does not answer\",\"detail\":\"Later.\"}");
        var ended = replay("--state", "parked");
        assertThat(ended.code()).isEqualTo(6);
        Matcher wished = Pattern.compile("\"id\":\"([0-9a-f]{32})\"")
                .matcher(service.bodies().get(0));
        assertThat(wished.find()).isTrue();
        assertThat(ended.err()).contains("may have begun", "orderlane replay --job " + wished.group(1));
        replay("--state", "parked");
        assertThat(service.bodies().get(1)).as("each has its own").doesNotContain(wished.group(1));
    }

    @Test
    void waitingEndsWithFiveWhereSomethingWasRefusedAndWritesItToAFile() throws IOException {
        String failure = "{\"notificationId\":\"" + ID + "\",\"code\":\"NEWER_KNOWN\",\"cursor\":\"1.2\"}";
        service.answering(ASKED, 202, job("RUNNING", 0, 0))
                .answering(ONE, 200, job("RUNNING", 2, 0))
                .answering(ONE, 200, job("DONE", 4, 1))
                .answering(ONE + "/failures?limit=1000", 200, failure + "\n");
        Path file = dir.resolve("failures.ndjson");
        var ended = replay("--state", "parked", "--wait", "--failures", file.toString(), "--json");
        assertThat(ended.code()).as(ended.err()).isEqualTo(5);
        assertThat(ended.object().get("state")).isEqualTo(Tree.of("DONE"));
        assertThat(Files.readString(file)).isEqualTo(failure + "\n");
        assertThat(ended.err()).contains("1 not replayed");
    }

    @Test
    void waitingEndsWithZeroWhereAllWereQueued() {
        service.answering(ASKED, 202, job("RUNNING", 0, 0)).answering(ONE, 200, job("DONE", 5, 0));
        var ended = replay("--code", "PARAM_ILLEGAL", "--wait");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("DONE", "5 of 5");
    }

    @Test
    void jobsAreListedShownPausedResumedAndCancelled() {
        service.answering("GET /v1/replays", 200, "{\"replays\":[" + job("PAUSED", 2, 0) + "]}")
                .answering(ONE, 200, job("DONE", 4, 1))
                .answering(ASKED + "/" + ID + "/pause", 200, job("PAUSED", 2, 0))
                .answering(ASKED + "/" + ID + "/resume", 200, job("RUNNING", 2, 0))
                .answering(
                        ASKED + "/" + ID + "/cancel",
                        409,
                        "{\"title\":\"The bulk replay has ended\",\"detail\":\"It is DONE.\"}");
        assertThat(replay("--jobs").out()).contains(ID, "PAUSED", "2 of 5", "2026-11-22 10:00:00 HKT");
        assertThat(replay("--jobs", "--json").objects()).hasSize(1);
        assertThat(replay("--job", ID).code()).isZero();
        assertThat(replay("--job", ID, "--pause").out()).contains("PAUSED");
        assertThat(replay("--job", ID, "--resume").out()).contains("RUNNING");
        var ended = replay("--job", ID, "--cancel");
        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.err()).contains("The bulk replay has ended. It is DONE.");
        assertThat(replay("--job", ID, "--cancel", "--json").out()).contains("\"detail\":\"It is DONE.\"");
        assertThat(replay("--job", "f".repeat(32)).code()).isEqualTo(4);
    }

    @Test
    void whatIsMeantMustBeSaid() {
        assertThat(replay().code()).isEqualTo(2);
        assertThat(replay().err()).contains("--state parked", "--job");
        assertThat(replay("--dry-run").code()).isEqualTo(2);
        assertThat(replay("--pause").code()).isEqualTo(2);
        assertThat(replay("--job", "7").code()).isEqualTo(2);
        assertThat(replay(ID, "--state", "parked").code()).isEqualTo(2);
        assertThat(replay(ID, "--dry-run").err()).contains("bulk replays");
        assertThat(replay("--job", ID, "--pause", "--cancel").code()).isEqualTo(2);
        assertThat(replay("--state", "parked", "--failures", "x").err()).contains("--wait");
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void anOptionThatWouldHaveNoEffectIsRefusedAndNothingIsDone() {
        assertThat(replay("--job", ID, "--cancel", "--dry-run").code()).isEqualTo(2);
        assertThat(replay("--job", ID, "--dry-run").err()).contains("Found --dry-run", "--job JOB takes");
        assertThat(replay("--job", ID, "--reason", "x", "--even-if-newer").err())
                .contains("--reason, --even-if-newer");
        assertThat(replay(ID, "--wait", "--failures", "x").err())
                .contains("--wait, --failures", "--even-if-newer only");
        assertThat(replay(ID, "--cancel").code()).isEqualTo(2);
        assertThat(replay(ID, "--mode", "all", "--per-second", "5").code()).isEqualTo(2);
        assertThat(replay("--jobs", "--wait").err()).contains("--jobs goes alone");
        assertThat(replay("--state", "parked", "--dry-run", "--wait").code()).isEqualTo(2);
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void everyProblemOfAWishIsShown() {
        service.answering(
                ASKED,
                400,
                "{\"title\":\"The request is not understood\",\"problems\":[{\"member\":\"filter.state\","
                        + "\"detail\":\"is one of these.\"},{\"member\":\"mode\",\"detail\":\"is latest or all.\"}]}");
        var ended = replay("--state", "gone", "--mode", "some");
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.err()).contains("filter.state is one of these.", "mode is latest or all.");
        assertThat(replay("--state", "gone", "--mode", "some", "--json").err())
                .startsWith("{\"error\":")
                .contains("filter.state is one of these.", "mode is latest or all.");
    }

    private CommandRun.Ended replay(String... more) {
        return CommandRun.run(Stream.of(new String[] {"replay"}, more, new String[] {"--url", service.url()})
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }
}
