package io.orderlane.testkit.store.model;

import java.time.Duration;
import java.util.List;

/** One step of a sequence. Indexes are taken modulo how many there are; where there are none, nothing happens. */
sealed interface Step {

    void on(SequenceRun play);

    record Submit(int node, List<Merchant.Update> updates) implements Step {
        @Override
        public void on(SequenceRun play) {
            play.submit(node, updates);
        }
    }

    record Claim(int node, int permits) implements Step {
        @Override
        public void on(SequenceRun play) {
            play.node(node).claim(permits);
        }
    }

    record Send(int node, int lease, int further) implements Step {
        @Override
        public void on(SequenceRun play) {
            play.node(node).send(lease, further);
        }
    }

    record Settle(int node, int lease, SettleChoice how) implements Step {
        @Override
        public void on(SequenceRun play) {
            play.node(node).settle(lease, how);
        }
    }

    record SettleAll(int node, SettleChoice how) implements Step {
        @Override
        public void on(SequenceRun play) {
            play.node(node).settleAll(how);
        }
    }

    record SettleAgain(int node, int lease, SettleChoice how) implements Step {
        @Override
        public void on(SequenceRun play) {
            play.node(node).settleAgain(lease, how);
        }
    }

    record Renew(int node) implements Step {
        @Override
        public void on(SequenceRun play) {
            play.node(node).renew();
        }
    }

    record Reap(int node) implements Step {
        @Override
        public void on(SequenceRun play) {
            play.node(node).reap();
        }
    }

    record Freeze(int node) implements Step {
        @Override
        public void on(SequenceRun play) {
            play.freeze(node);
        }
    }

    record Wait(int seconds) implements Step {
        @Override
        public void on(SequenceRun play) {
            play.pass(Duration.ofSeconds(seconds));
        }
    }

    record Replay(int node, int order, int which, boolean evenIfNewer, boolean twice) implements Step {
        @Override
        public void on(SequenceRun play) {
            play.replay(node, order, which, evenIfNewer, twice);
        }
    }
}
