package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.deliver.ScenarioHabits.HeadPolicy;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.scenario.BaseApi;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Thirty seconds of a gateway that answers a share of everything badly, after 5 to 80 ms, while never fewer than 5,000 orders
 * wait. Time is made up and moves from one answer or due order to the next, so the result is the same on any machine.
 */
class BrownOutTest {

    private static final Instant T = Instant.parse("2026-11-21T02:00:00Z");
    private static final Instant END = T.plusSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final int SEEDS = 4;
    private static final int WAITING = 5_000;
    private static final int IN_FLIGHT = 64;
    private static final int FASTEST_MILLIS = 5;
    private static final int SLOWEST_MILLIS = 80;
    private static final double OF_WHAT_CAN_BE = 0.8;

    private record Waiting(int order, int tries, int attempts, Instant due) {}

    private record Answer(Waiting of, boolean good, Instant at) {}

    private static final class Run {

        private final Random random;
        private final double bad;
        private final RetryPolicy retries;
        private final RouteControl control =
                new RouteControl(new RouteKey("default", BaseApi.ORDER_SERVICE), IN_FLIGHT, 0, Admission.FACTOR, T);
        private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(Comparator.comparing(Waiting::due));
        private final PriorityQueue<Answer> answers = new PriorityQueue<>(Comparator.comparing(Answer::at));
        private Instant now = T;
        private int orders;
        private int delivered;
        private Duration longestPause = Duration.ZERO;

        Run(double bad, long seed) {
            this.bad = bad;
            this.random = new Random(seed);
            this.retries = new RetryPolicy(random::nextDouble);
        }

        Run go() {
            for (; now.isBefore(END); now = now.plus(LOOK)) {
                while (!answers.isEmpty() && !answers.peek().at().isAfter(now)) {
                    answered(answers.poll());
                }
                while (waiting.size() < WAITING) {
                    waiting.add(new Waiting(orders++, 0, 0, now));
                }
                send();
            }
            return this;
        }

        private void send() {
            int permits = control.permits(now);
            while (permits-- > 0 && !waiting.peek().due().isAfter(now)) {
                control.claimed(1, now);
                int millis = FASTEST_MILLIS + random.nextInt(SLOWEST_MILLIS - FASTEST_MILLIS + 1);
                answers.add(new Answer(waiting.poll(), random.nextDouble() >= bad, now.plusMillis(millis)));
            }
        }

        private void answered(Answer answer) {
            DeliveryOutcome outcome =
                    answer.good() ? new DeliveryOutcome.Confirmed(null) : new DeliveryOutcome.Unconfirmed("HTTP 500");
            Waiting of = answer.of();
            DeliveryOutcome counted = control.came(outcome, new OrderKey("default", "parcel", "P-" + of.order()), now);
            control.released(true);
            if (answer.good()) {
                delivered++;
                return;
            }
            NextStep.RetryAfter step = (NextStep.RetryAfter) retries.after(
                    counted,
                    of.tries(),
                    of.attempts(),
                    new DeliveryDeadline(END.plusSeconds(86_400), new NextStep.Expire()),
                    now,
                    HeadPolicy.NEXT);
            longestPause = step.delay().compareTo(longestPause) > 0 ? step.delay() : longestPause;
            waiting.add(new Waiting(
                    of.order(), of.tries() + 1, of.attempts() + (step.counted() ? 1 : 0), now.plus(step.delay())));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.15", "0.3", "0.45", "0.6"})
    void workGoesOnAtWhatSucceeds(double bad) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Run clean = new Run(0, seed).go();
            Run run = new Run(bad, seed).go();
            assertThat((double) run.delivered / clean.delivered)
                    .as("share of the clean rate with %s bad answers, seed %s", bad, seed)
                    .isGreaterThanOrEqualTo(OF_WHAT_CAN_BE * (1 - bad));
            assertThat(run.longestPause)
                    .as("the longest pause of an order")
                    .isLessThanOrEqualTo(Duration.ofSeconds(15));
        }
    }
}
