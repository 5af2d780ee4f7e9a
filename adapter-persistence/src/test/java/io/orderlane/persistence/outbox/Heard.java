package io.orderlane.persistence.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What a listener was told. */
final class Heard implements OutboxListener {

    final List<RefusedUpdate> refused = new CopyOnWriteArrayList<>();
    final List<String> interruptions = new CopyOnWriteArrayList<>();
    final List<String> unexpected = new CopyOnWriteArrayList<>();

    @Override
    public void refused(RefusedUpdate one) {
        refused.add(one);
    }

    @Override
    public void interrupted(String why, @Nullable Throwable cause) {
        interruptions.add(why);
    }

    @Override
    public void resumed() {
        interruptions.add("resumed");
    }

    @Override
    public void unexpected(String where, Throwable failure) {
        unexpected.add(where + ": " + failure.getMessage());
    }
}
