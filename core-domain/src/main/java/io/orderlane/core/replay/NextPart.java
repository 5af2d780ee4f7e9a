package io.orderlane.core.replay;

import io.orderlane.core.port.replay.ReplayCandidate;
import io.orderlane.core.port.replay.ReplayCursor;
import io.orderlane.core.port.replay.ReplayJob;
import io.orderlane.core.port.replay.ReplayJobs;
import io.orderlane.core.port.replay.ReplayMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers the next part of what a job takes. An order is never split over two parts: which of its notifications is the
 * latest is known only with all of them at hand, and a copy the job has made must not count as newer than the order's
 * next notification.
 */
final class NextPart {

    /** How many settled notifications are looked at in one go, so that no question takes long. */
    private static final int LOOK_AT = 500;

    /** What is taken, up to where was looked, whether nothing lies behind that, and how many were looked at. */
    record Part(List<ReplayCandidate> candidates, ReplayCursor to, boolean last, int looked) {}

    private final ReplayJobs jobs;
    private final int lookAt;

    NextPart(ReplayJobs jobs) {
        this(jobs, LOOK_AT);
    }

    NextPart(ReplayJobs jobs, int lookAt) {
        this.jobs = jobs;
        this.lookAt = lookAt;
    }

    /** The next part behind the job's place: whole orders, until at least {@code most} notifications are taken. */
    Part next(ReplayJob job, int most) {
        for (int limit = lookAt; ; limit *= 2) {
            List<ReplayCandidate> seen = jobs.settled(job.plan().filter(), job.cursor(), limit);
            boolean all = seen.size() < limit;
            List<List<ReplayCandidate>> orders = byOrder(seen);
            if (all) {
                return part(job, orders, true, most);
            } else if (orders.size() > 1) {
                return part(job, orders.subList(0, orders.size() - 1), false, most);
            }
        }
    }

    private static List<List<ReplayCandidate>> byOrder(List<ReplayCandidate> seen) {
        List<List<ReplayCandidate>> orders = new ArrayList<>();
        long lane = -1;
        for (ReplayCandidate one : seen) {
            if (one.at().lane() != lane) {
                lane = one.at().lane();
                orders.add(new ArrayList<>());
            }
            orders.get(orders.size() - 1).add(one);
        }
        return orders;
    }

    private static Part part(ReplayJob job, List<List<ReplayCandidate>> orders, boolean all, int most) {
        List<ReplayCandidate> taken = new ArrayList<>();
        ReplayCursor to = job.cursor();
        int looked = 0;
        int orderCount = 0;
        while (orderCount < orders.size() && taken.size() < most) {
            List<ReplayCandidate> order = orders.get(orderCount++);
            taken.addAll(takenOf(job, order));
            to = order.get(order.size() - 1).at();
            looked += order.size();
        }
        return new Part(taken, to, all && orderCount == orders.size(), looked);
    }

    private static List<ReplayCandidate> takenOf(ReplayJob job, List<ReplayCandidate> order) {
        List<ReplayCandidate> taken = order.stream().filter(job::takes).toList();
        boolean one = job.plan().mode() == ReplayMode.LATEST && !taken.isEmpty();
        return one ? taken.subList(taken.size() - 1, taken.size()) : taken;
    }
}
